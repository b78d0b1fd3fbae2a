package org.peyvand.wording;

import java.util.LinkedHashSet;
import java.util.Set;

/// Numbers in Chinese characters: counted (三百六十五) or digit by digit (二〇三〇).
final class HanNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千";

  /// Longer runs are no numbers.
  private static final int LENGTH_MAX = 16;

  private HanNumerals() {}

  static Set<Long> values(String characters) {
    var values = new LinkedHashSet<Long>();
    if (characters.length() > LENGTH_MAX) return values;
    var numerals =
        characters
            .replace('零', '〇')
            .replace('两', '二')
            .replace('兩', '二')
            .replace('萬', '万')
            .replace('億', '亿');
    values.add(counted(numerals));
    if (numerals.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      values.add(
          numerals.chars().mapToLong(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit));
    }
    return values;
  }

  private static long counted(String numerals) {
    long total = 0;
    long group = 0;
    long digit = 0;
    for (var numeral : numerals.toCharArray()) {
      if (DIGITS.indexOf(numeral) >= 0) {
        digit = DIGITS.indexOf(numeral);
      } else if (UNITS.indexOf(numeral) >= 0) {
        group += Math.max(digit, 1) * (long) Math.pow(10, UNITS.indexOf(numeral) + 1.0);
        digit = 0;
      } else {
        total = (total + group + digit) * (numeral == '万' ? 10_000L : 100_000_000L);
        group = 0;
        digit = 0;
      }
    }
    return total + group + digit;
  }
}
