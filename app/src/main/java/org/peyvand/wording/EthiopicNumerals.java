package org.peyvand.wording;

/// Ethiopic numerals: ፲፰ is 18, ፳፻፲፰ is 2018.
final class EthiopicNumerals {
  private static final char ONE = '፩';
  private static final char TEN = '፲';
  private static final char HUNDRED = '፻';

  private EthiopicNumerals() {}

  static long value(String numerals) {
    long total = 0;
    long pair = 0;
    for (var numeral : numerals.toCharArray()) {
      if (numeral >= HUNDRED) {
        total = (total + Math.max(pair, 1)) * (numeral == HUNDRED ? 100 : 10_000);
        pair = 0;
      } else {
        pair += numeral >= TEN ? (numeral - TEN + 1) * 10L : numeral - ONE + 1L;
      }
    }
    return total + pair;
  }
}
