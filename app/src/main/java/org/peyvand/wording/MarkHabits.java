package org.peyvand.wording;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peyvand.wording.Correction.Reason;

/// The marks between words, as each language writes them. Only what stands clearly among the
/// letters of the language's own script is sure.
final class MarkHabits {
  private static final String ARABIC = "[\\p{IsArabic}&&\\p{L}]";
  private static final String HAN = "\\p{IsHan}";
  private static final String ETHIOPIC = "[\\p{IsEthiopic}&&\\p{L}]";

  private static final Pattern BLANKS = Pattern.compile("(?<=\\S)  +(?=\\S)");
  private static final Pattern BLANK_BEFORE_MARK =
      Pattern.compile("(?<=[\\p{L}\\p{Nd}]) +(?=[,.;،؛؟!።፣](?:\\s|$))");
  private static final Pattern STRAIGHT_QUOTES =
      Pattern.compile("[\"“”„](?=\\S)([^\"“”„«»]*?)(?<=\\S)[\"“”]");
  private static final Pattern HYPHEN_AS_DASH =
      Pattern.compile("(?<=[\\p{L}»”\"),]) - (?=[\\p{L}«(])");

  /// One habit: what to look for, what to put there.
  private record Habit(
      Pattern pattern, Function<MatchResult, String> to, boolean sure, Reason reason) {
    static Habit sure(String pattern, String to, Reason reason) {
      return new Habit(Pattern.compile(pattern), _ -> to, true, reason);
    }

    static Habit unsure(String pattern, String to, Reason reason) {
      return new Habit(Pattern.compile(pattern), _ -> to, false, reason);
    }
  }

  private static final Habit GUILLEMETS =
      new Habit(STRAIGHT_QUOTES, found -> "«" + found.group(1) + "»", true, Reason.QUOTES);
  private static final Habit DASH = new Habit(HYPHEN_AS_DASH, _ -> " — ", true, Reason.DASH);

  private static final List<Habit> CYRILLIC = List.of(GUILLEMETS, DASH);
  private static final List<Habit> PERSIAN =
      List.of(
          GUILLEMETS,
          Habit.sure("ي", "ی", Reason.ARABIC_LETTER),
          Habit.sure("ك", "ک", Reason.ARABIC_LETTER),
          Habit.sure("(?<=" + ARABIC + "),(?=\\s)", "،", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ARABIC + ");(?=\\s)", "؛", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ARABIC + ")\\?", "؟", Reason.PUNCTUATION),
          new Habit(
              Pattern.compile("[٤٥٦]"),
              found -> String.valueOf((char) (found.group().charAt(0) - '٠' + '۰')),
              true,
              Reason.DIGITS));
  private static final List<Habit> ARAB =
      List.of(
          Habit.sure("ک", "ك", Reason.ARABIC_LETTER),
          Habit.unsure("ی(?!" + ARABIC + ")", "ي", Reason.ARABIC_LETTER),
          Habit.sure("ی(?=" + ARABIC + ")", "ي", Reason.ARABIC_LETTER),
          Habit.sure("(?<=" + ARABIC + "),(?=\\s)", "،", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ARABIC + ");(?=\\s)", "؛", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ARABIC + ")\\?", "؟", Reason.PUNCTUATION));
  private static final List<Habit> CHINESE =
      List.of(
          halfWidth(",", "，"),
          halfWidth(";", "；"),
          halfWidth(":", "："),
          halfWidth("\\?", "？"),
          halfWidth("!", "！"),
          halfWidth("\\.", "。"),
          new Habit(
              Pattern.compile("\\((" + HAN + "[^()（）]*)\\)"),
              found -> "（" + found.group(1) + "）",
              true,
              Reason.PUNCTUATION),
          new Habit(
              Pattern.compile("\"(" + HAN + "[^\"“”]*)\""),
              found -> "“" + found.group(1) + "”",
              true,
              Reason.QUOTES),
          Habit.unsure("(?<=" + HAN + ") (?=" + HAN + ")", "", Reason.SPACING));
  private static final List<Habit> AMHARIC =
      List.of(
          Habit.sure("(?<=" + ETHIOPIC + ") ?(?:::|፡፡)", "።", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ETHIOPIC + "),(?=\\s)", "፣", Reason.PUNCTUATION),
          Habit.sure("(?<=" + ETHIOPIC + ");(?=\\s)", "፤", Reason.PUNCTUATION),
          // In ዓ.ም. the dot abbreviates.
          Habit.unsure("(?<=" + ETHIOPIC + "{3})\\.(?=\\s*$)", "።", Reason.PUNCTUATION));
  private static final List<Habit> HINDI =
      List.of(
          Habit.sure("(?<=[\\p{IsDevanagari}]) ?\\|(?=\\s|$)", "।", Reason.PUNCTUATION),
          // In डॉ. the dot abbreviates.
          Habit.unsure("(?<=[\\p{IsDevanagari}]{3})\\.(?=\\s*$)", "।", Reason.PUNCTUATION));

  private static final Map<String, List<Habit>> HABITS =
      Map.of(
          "ru", CYRILLIC, "be", CYRILLIC, "fa", PERSIAN, "ar", ARAB, "zh", CHINESE, "am", AMHARIC,
          "hi", HINDI);

  private MarkHabits() {}

  /// A mark of Latin script between Chinese characters, or after the last of them.
  private static Habit halfWidth(String mark, String full) {
    return Habit.sure(
        "(?<=" + HAN + "|[）》”])" + mark + " ?(?=" + HAN + "|[（《“]|$)", full, Reason.PUNCTUATION);
  }

  static List<Correction> find(String language, String words) {
    var found = new ArrayList<Correction>();
    var primary = ULocale.forLanguageTag(language).getLanguage();
    for (var habit : HABITS.getOrDefault(primary, List.of())) add(habit, words, found);
    add(new Habit(BLANKS, _ -> " ", true, Reason.SPACING), words, found);
    // French has blanks before some of them.
    if (!primary.equals("fr"))
      add(new Habit(BLANK_BEFORE_MARK, _ -> "", true, Reason.SPACING), words, found);
    if (primary.equals("fa") || primary.equals("ar")) mixedDigits(primary, words, found);
    return found;
  }

  private static void add(Habit habit, String words, List<Correction> found) {
    var matcher = habit.pattern().matcher(words);
    while (matcher.find()) {
      found.add(
          new Correction(
              matcher.start(),
              matcher.end(),
              matcher.group(),
              habit.to().apply(matcher.toMatchResult()),
              habit.sure(),
              habit.reason()));
    }
  }

  /// Latin digits in a text that otherwise has its own: which of the two is meant, a person says.
  private static void mixedDigits(String language, String words, List<Correction> found) {
    var zero = language.equals("fa") ? '۰' : '٠';
    if (words.chars().noneMatch(letter -> letter >= zero && letter <= zero + 9)) return;
    var latin = Pattern.compile("(?<![\\p{IsLatin}\\d./:@-])[0-9]+(?![\\p{IsLatin}\\d./:@-])");
    latin
        .matcher(words)
        .results()
        .forEach(
            number -> {
              var own = new StringBuilder();
              number.group().chars().forEach(digit -> own.append((char) (digit - '0' + zero)));
              found.add(
                  new Correction(
                      number.start(),
                      number.end(),
                      number.group(),
                      own.toString(),
                      false,
                      Reason.DIGITS));
            });
  }
}
