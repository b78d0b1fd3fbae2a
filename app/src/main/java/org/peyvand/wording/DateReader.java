package org.peyvand.wording;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Messages;

/// Reads the dates in a text, in the calendars and orders in which its language writes them.
final class DateReader {
  private static final String BLANKS = "[\\s\u00a0\u202f\u200c,،፣]*";
  private static final String LINKS =
      "(?:(?:de|del|do|of|the|month|ماه|ቀን|من|سنة|عام|لعام|شهر|سال|года|месяца|वर्ष|सन्|tahun|bulan)"
          + BLANKS
          + "){0,3}";
  private static final String DAY =
      "(\\p{Nd}{1,2})(?:st|nd|rd|th|[.]?[ºª]|-?го|-?га|ኛ)?(?!\\p{Nd})";
  private static final String UNTIL =
      "(?:[-–—]|to|and|till|until|through|по|до|и|па|да|і|تا|و|إلى|حتى|a|al|e|y|até|hasta|से|तक|और"
          + "|hingga|sampai|dan|እስከ|እና)";
  private static final String FIRST_DAY =
      "(?:(?<![\\p{Nd}.,:/-])(?<first>\\p{Nd}{1,2})(?:st|nd|rd|th|º|-?го)?"
          + BLANKS
          + UNTIL
          + BLANKS
          + LINKS
          + ")?";
  private static final String YEAR = BLANKS + LINKS + "(?:(?<year>\\p{Nd}{4})(?!\\p{Nd}))";

  /// How far from the name of a month a figure may belong to it.
  private static final int NEAR = 12;

  private final Messages messages;
  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

  DateReader(Messages messages) {
    this.messages = messages;
  }

  /// What was read.
  ///
  /// @param rest the words with blanks in the place of each date
  /// @param unclear whether something is left that seems to belong to a date
  record Read(List<Fact> facts, String rest, NumberReader.NearMonths nearMonths, boolean unclear) {}

  /// How one language writes its dates.
  ///
  /// @param span from one month to another
  private record Grammar(MonthNames months, List<Pattern> forms, Pattern name, Pattern span) {}

  Read read(String language, String words) {
    var grammar = grammars.computeIfAbsent(language, this::grammar);
    var mentions = new ArrayList<DateMention>();
    var rest = new StringBuilder(words);
    for (var form : grammar.forms()) {
      form.matcher(rest.toString())
          .results()
          .forEach(found -> named(grammar.months(), found).ifPresent(m -> take(m, mentions, rest)));
    }
    for (var mention : NumericDates.read(language, rest.toString())) take(mention, mentions, rest);
    var facts = DateMention.facts(mentions);
    var left = rest.toString();
    NumberReader.NearMonths near = place -> nearAMonth(grammar, left, place);
    var unclear =
        DateMention.unclear(mentions)
            || grammar.span().matcher(words).find()
            || (!grammar.months().names().isEmpty() && grammar.name().matcher(left).find());
    return new Read(facts, left, near, unclear);
  }

  private static void take(DateMention mention, List<DateMention> mentions, StringBuilder rest) {
    mentions.add(mention);
    for (var i = mention.start(); i < mention.end(); i++) rest.setCharAt(i, ' ');
  }

  private Grammar grammar(String language) {
    var months = MonthNames.of(language, messages);
    var primary = ULocale.forLanguageTag(language).getLanguage();
    // "Article 4 may" is no date.
    var flags = primary.equals("en") ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    // In Amharic prepositions are written with the word.
    var edge =
        primary.equals("ar")
            ? "(?<![\\p{L}\\p{Nd}])[وبلف]?"
            : primary.equals("am") ? "(?<![\\p{Nd}])" : "(?<![\\p{L}\\p{Nd}\u200c])";
    var month = "(?<month>" + months.alternatives() + ")(?!\\p{L})";
    var forms = new ArrayList<Pattern>();
    if (!months.names().isEmpty()) {
      var dayFirst =
          FIRST_DAY + "(?<![\\p{Nd}.,:/])" + "(?<day>" + DAY + ")" + BLANKS + LINKS + month;
      var monthFirst =
          edge + month + BLANKS + LINKS + FIRST_DAY + "(?<day>" + DAY + ")" + "(?:" + BLANKS
              + "ቀን)?";
      forms.add(Pattern.compile(dayFirst + YEAR, flags));
      if (List.of("en", "am", "hi").contains(primary)) {
        forms.add(Pattern.compile(monthFirst + YEAR, flags));
        forms.add(Pattern.compile(monthFirst + "(?<year>)", flags));
      }
      forms.add(Pattern.compile(edge + month + "(?<first>)(?<day>)" + YEAR, flags));
      forms.add(Pattern.compile(dayFirst + "(?<year>)", flags));
    }
    var other = "(?:" + months.alternatives() + ")(?!\\p{L})";
    var span =
        primary.equals("zh")
            ? "月\\s?[至到和、—–-]\\s?[0-9一二三四五六七八九十]{1,3}月(?![0-9一二三四五六七八九十]{1,3}[日号])"
            : other + BLANKS + UNTIL + BLANKS + LINKS + other;
    return new Grammar(
        months, forms, Pattern.compile(edge + month, flags), Pattern.compile(span, flags));
  }

  private static Optional<DateMention> named(MonthNames months, MatchResult found) {
    var month = months.month(found.group("month"));
    return DateMention.of(
        month.calendar(),
        number(found.group("year")),
        month.number(),
        number(found.group("first")),
        number(found.group("day")),
        found.start(),
        found.end());
  }

  /// The number in a group; 0 where the group is not there.
  static int number(@Nullable String digits) {
    if (digits == null) return 0;
    var bare = NumberReader.latin(digits).replaceAll("[^0-9]", "");
    return bare.isEmpty() ? 0 : Integer.parseInt(bare);
  }

  private static boolean nearAMonth(Grammar grammar, String words, int place) {
    if (grammar.months().names().isEmpty()) return false;
    var around = words.substring(Math.max(0, place - NEAR), Math.min(words.length(), place + NEAR));
    return grammar
        .name()
        .matcher(around)
        .results()
        .anyMatch(name -> name.group("month").length() > 2);
  }
}
