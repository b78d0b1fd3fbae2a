package org.peyvand.wording;

/// Roman numerals, of centuries and parts of texts.
final class RomanNumerals {
  private static final String LETTERS = "IVXLC";
  private static final int[] VALUES = {1, 5, 10, 50, 100};

  private RomanNumerals() {}

  static long value(String numerals) {
    long value = 0;
    for (var i = 0; i < numerals.length(); i++) {
      var own = VALUES[LETTERS.indexOf(numerals.charAt(i))];
      var next = i + 1 < numerals.length() ? VALUES[LETTERS.indexOf(numerals.charAt(i + 1))] : 0;
      value += own < next ? -own : own;
    }
    return value;
  }
}
