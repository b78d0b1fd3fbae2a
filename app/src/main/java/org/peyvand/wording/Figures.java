package org.peyvand.wording;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Everything that a figure may mean.
final class Figures {
  /// No text counts further, and a figure of more digits is a code.
  private static final int DIGITS_MAX = 18;

  /// Names of great numbers, by the power of ten; a stem is enough. What follows a figure is looked
  /// up here in whatever language: the lists do not contradict each other.
  private static final Map<Integer, Pattern> SCALES =
      Map.of(
          3,
              stems(
                  "thousand|тыс|хиляд|mil(?!\\p{L})|ribu|هزار|ألف|آلاف|الاف|हज़ार|हजार|ሺህ|ሺ |千|тысяч|тысяч"),
          4, stems("万|萬"),
          5, stems("लाख|lakh"),
          6,
              stems(
                  "million|mln|млн|миллион|мільён|milh[õã]|millon|millón|juta|میلیون|مليون|ملايين|मिलियन|ሚሊዮን|mi(?!\\p{L})"),
          7, stems("करोड़|crore"),
          8, stems("亿|億"),
          9,
              stems(
                  "billion|bn|млрд|миллиард|мільярд|bilh[õã]|mil millones|miliar|میلیارد|مليار|बिलियन|अरब|ቢሊዮን"),
          12,
              stems(
                  "trillion|трлн|триллион|трыльён|trilh[õã]|bill[oó]n|triliun|تریلیون|تريليون|ትሪሊዮን|万亿"));

  private static final Pattern RANGE =
      Pattern.compile("(?:\\s?[-–—~至到]\\s?|\\s\\p{L}{1,7}\\s)\\p{Nd}+(?:[.,٫]\\p{Nd}+)?");

  private Figures() {}

  private static Pattern stems(String alternatives) {
    return Pattern.compile(
        "[\\s\u00a0\u202f\u200c-]{0,2}(?:" + alternatives + ").*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /// @param digits the figure in Latin digits, with whatever marks stand in it
  /// @param after what follows it in the text
  static Set<String> meanings(String language, String digits, String after) {
    // In "3 to 5 million" the first counts millions too.
    var range = RANGE.matcher(after);
    var scaled = range.lookingAt() ? after.substring(range.end()) : after;
    var meanings = new LinkedHashSet<String>();
    for (var value : values(digits)) {
      meanings.add(plain(value));
      SCALES.forEach(
          (power, name) -> {
            if (name.matcher(scaled.substring(0, Math.min(scaled.length(), 20))).matches()) {
              meanings.add(plain(value.scaleByPowerOfTen(power)));
            }
          });
      addYears(language, value, meanings);
    }
    return meanings;
  }

  private static Set<BigDecimal> values(String digits) {
    var values = new LinkedHashSet<BigDecimal>();
    var bare = digits.replaceAll("[^0-9]", "");
    if (bare.length() > DIGITS_MAX) bare = bare.substring(0, DIGITS_MAX);
    var marks = digits.replaceAll("[0-9]", "");
    if (marks.isEmpty() || marks.matches("[ \u00a0\u202f'’٬，]+")) {
      values.add(new BigDecimal(bare));
      return values;
    }
    var last = Math.max(digits.lastIndexOf(marks.charAt(marks.length() - 1)), 0);
    var tail = digits.substring(last + 1);
    var oneKind = marks.chars().distinct().count() == 1;
    // 1,234 and 1.234.567 and the Indian 12,34,567 group; 12,5 does not.
    if (oneKind && tail.length() == 3 && marks.charAt(0) != '٫') values.add(new BigDecimal(bare));
    if (marks.length() == 1 || !oneKind) {
      values.add(new BigDecimal(digits.substring(0, last).replaceAll("[^0-9]", "") + "." + tail));
    }
    // What is left is a number like that of a paragraph: 1.2.3.
    if (values.isEmpty()) values.add(new BigDecimal(bare));
    return values;
  }

  /// A figure that may be a year may be that of another calendar.
  private static void addYears(String language, BigDecimal value, Set<String> meanings) {
    if (value.scale() > 0 || value.precision() != 4) return;
    var year = value.intValue();
    switch (language.substring(0, Math.min(2, language.length()))) {
      case "fa" -> {
        if (between(year, 1250, 1499)) add(year, 621, meanings);
        if (between(year, 1300, 1499)) addHijri(year, meanings);
      }
      case "ar" -> {
        if (between(year, 1300, 1499)) addHijri(year, meanings);
      }
      case "am" -> {
        if (between(year, 1880, 2100)) add(year, 7, meanings);
      }
      case "hi" -> {
        if (between(year, 1850, 2050)) add(year, 78, meanings);
      }
      default -> {}
    }
  }

  private static boolean between(int year, int first, int last) {
    return year >= first && year <= last;
  }

  private static void add(int year, int offset, Set<String> meanings) {
    meanings.add(String.valueOf(year + offset));
    meanings.add(String.valueOf(year + offset + 1));
  }

  /// Lunar years are eleven days shorter; each touches two of ours.
  private static void addHijri(int year, Set<String> meanings) {
    add((int) Math.floor(year * 0.970_224 + 621.57), 0, meanings);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
