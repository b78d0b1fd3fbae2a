package org.peyvand.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peyvand.wording.Disagreement.Kind;
import org.peyvand.wording.Fact.Weight;

/// Reads the figures in a text, in the digits of any script. What is not written in decimal digits
/// (Chinese, Ethiopic and Roman numerals) is read too, as soft evidence.
final class NumberReader {
  /// Below this a language may have a word of its own: once, both, a dual, a pair, a third.
  private static final BigDecimal SMALL = BigDecimal.valueOf(3);

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\p{Nd})(?:\\p{Nd}{1,3}(?:[ \u00a0\u202f'’]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,٫]\\p{Nd}+)?"
              + "|\\p{Nd}+(?:[.,，٫٬/:]\\p{Nd}+)*)");

  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");
  private static final Pattern HAN = Pattern.compile("[〇零一二两兩三四五六七八九十百千万萬亿億]+");
  private static final Pattern ETHIOPIC = Pattern.compile("[፩-፼]+");
  private static final Pattern ROMAN = Pattern.compile("(?<!\\p{L})[IVXLC]{1,7}(?!\\p{L})");

  private static final Pattern NAME =
      Pattern.compile(".*[\\p{IsLatin}\\p{IsCyrillic}][-\u2010\u2011]?");
  private static final Pattern DECADE_AFTER =
      Pattern.compile(
          "['’]?s(?!\\p{L})|-[хеы](?!\\p{L})|-an(?!\\p{L})|年代|世纪|世紀|\\s?के दशक|ዎቹ|月|[万萬亿億千百]\\p{Nd}");
  private static final Pattern DECADE_BEFORE =
      Pattern.compile("(?:anos|años|los|década de|décadas de|دهه(?:ٔ|\u200cی)?|عقد|tahun) $");

  private NumberReader() {}

  /// @param words the text; what has been read already stands as blanks
  /// @param nearMonths a stretch beside the name of a month, where figures may belong to a date
  static List<Fact> read(String language, String words, NearMonths nearMonths) {
    var facts = new ArrayList<Fact>();
    FIGURES
        .matcher(words)
        .results()
        .forEach(found -> figure(language, words, found, nearMonths, facts));
    HAN.matcher(words)
        .results()
        .forEach(found -> soft(found, HanNumerals.values(found.group()), facts));
    ETHIOPIC
        .matcher(words)
        .results()
        .forEach(found -> soft(found, Set.of(EthiopicNumerals.value(found.group())), facts));
    ROMAN
        .matcher(words)
        .results()
        .forEach(found -> soft(found, Set.of(RomanNumerals.value(found.group())), facts));
    return facts;
  }

  /// Places in a text where a figure may be part of a date.
  interface NearMonths {
    boolean contains(int place);
  }

  private static void figure(
      String language, String words, MatchResult found, NearMonths nearMonths, List<Fact> facts) {
    var digits = latin(found.group());
    var clock = CLOCK.matcher(digits);
    if (digits.indexOf(':') > 0 && clock.matches()) {
      // Half past two may be 2:30 or 14:30.
      var hour = Integer.parseInt(clock.group(1)) % 12;
      facts.add(fact(Kind.TIME, Set.of(hour + ":" + clock.group(2)), found, Weight.SMALL));
      return;
    }
    var meanings = Figures.meanings(language, digits, words.substring(found.end()));
    var weight = meanings.stream().allMatch(NumberReader::isSmall) ? Weight.SMALL : Weight.FIRM;
    if (partOfAName(words, found)
        || nearMonths.contains(found.start())
        || digits.matches(".*[/:].*")) {
      weight = Weight.SOFT;
    }
    facts.add(fact(Kind.NUMBER, meanings, found, weight));
  }

  private static boolean isSmall(String meaning) {
    return new BigDecimal(meaning).compareTo(SMALL) <= 0;
  }

  /// `CO2`, `G20`, `COVID-19`; and decades, which languages count differently: `1990s`, `90-х`; and
  /// the months of Chinese.
  private static boolean partOfAName(String words, MatchResult found) {
    var before = words.substring(Math.max(0, found.start() - 2), found.start());
    return NAME.matcher(before).matches()
        || DECADE_AFTER.matcher(words).region(found.end(), words.length()).lookingAt()
        || DECADE_BEFORE
            .matcher(words.substring(Math.max(0, found.start() - 12), found.start()))
            .find();
  }

  private static void soft(MatchResult found, Set<Long> values, List<Fact> facts) {
    var meanings = new LinkedHashSet<String>();
    values.stream().filter(value -> value > 0).forEach(value -> meanings.add(value.toString()));
    if (!meanings.isEmpty()) facts.add(fact(Kind.NUMBER, meanings, found, Weight.SOFT));
  }

  private static Fact fact(Kind kind, Set<String> meanings, MatchResult found, Weight weight) {
    return new Fact(kind, meanings, found.start(), found.end(), weight);
  }

  /// Digits of any script as Latin ones.
  static String latin(String figures) {
    var latin = new StringBuilder(figures.length());
    figures
        .codePoints()
        .forEach(
            point -> {
              if (Character.isDigit(point)) latin.append(Character.digit(point, 10));
              else latin.appendCodePoint(point);
            });
    return latin.toString();
  }
}
