package org.peyvand.wording;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether a number may stand in a text in words. Only ever used to believe a text, never against
/// it: stems and parts are enough. ICU spells in the dictionary form, and in Amharic and Arabic not
/// as people do; `spelled.txt` has the stems of what texts spell out.
final class SpelledNumbers {
  private static final String FILE = "/wording/spelled.txt";

  /// Nobody writes a greater number than this in words, except round ones.
  private static final long SPELLED_MAX = 999_999;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Map<String, Map<Long, List<String>>> STEMS = read();

  private SpelledNumbers() {}

  static boolean mayStand(String language, String words, String number) {
    if (!number.matches("\\d{1,6}")) return false;
    var value = Long.parseLong(number);
    if (value > SPELLED_MAX) return false;
    var primary = ULocale.forLanguageTag(language).getLanguage();
    var text = plain(primary, words);
    var stems = STEMS.getOrDefault(primary, Map.of());
    return byStems(text, value, stems) || byIcu(primary, text, value);
  }

  /// A compound stands there when its parts do: sixty and five.
  private static boolean byStems(String text, long value, Map<Long, List<String>> stems) {
    if (stems.containsKey(value)) return stems.get(value).stream().anyMatch(text::contains);
    if (value > 1000) return byParts(text, value, 1000, stems);
    if (value > 100) return byParts(text, value, 100, stems);
    var ones = value % 10;
    return value > 20
        && ones > 0
        && byStems(text, value - ones, stems)
        && byStems(text, ones, stems);
  }

  private static boolean byParts(
      String text, long value, long unit, Map<Long, List<String>> stems) {
    var rest = value % unit;
    return byStems(text, unit, stems)
        && (value / unit == 1 || byStems(text, value / unit, stems))
        && (rest == 0 || byStems(text, rest, stems));
  }

  private static boolean byIcu(String language, String text, long value) {
    var format =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    return Stream.of(format.getRuleSetNames())
        .anyMatch(rules -> text.contains(plain(language, format.format(value, rules))));
  }

  /// Letters only, in lower case, a blank before each word; what is glued to a word by a hyphen is
  /// a word too. Where words are written together with what stands before them, without the blanks.
  private static String plain(String language, String words) {
    var plain =
        NFC.normalize(words)
            .toLowerCase(Locale.ROOT)
            .replace("\u00ad", "")
            // بیست‌ویک is twenty and one.
            .replace("\u200cو", " و ")
            .replaceAll("[^\\p{L}\\p{M}]+", " ")
            .replaceAll("[أإآ]", "ا")
            .replace('ё', 'е')
            .replace('ي', 'ی')
            .replace('ى', 'ی')
            .replace('ك', 'ک')
            .strip();
    return List.of("ar", "am", "zh").contains(language) ? plain.replace(" ", "") : " " + plain;
  }

  /// Lines of `language number stem stem …`.
  private static Map<String, Map<Long, List<String>>> read() {
    var stems = new HashMap<String, Map<Long, List<String>>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpelledNumbers.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      for (var line : reader.lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        var parts = List.of(line.split(" "));
        stems
            .computeIfAbsent(parts.get(0), _ -> new HashMap<>())
            .put(
                Long.valueOf(parts.get(1)),
                parts.stream().skip(2).map(stem -> plain(parts.getFirst(), stem)).toList());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return stems;
  }
}
