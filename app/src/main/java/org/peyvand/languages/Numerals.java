package org.peyvand.languages;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers, clause numbers and enumerations in the digits and with the marks of a language.
public final class Numerals {
  private static final Map<String, NumberFormat> FORMATS = new ConcurrentHashMap<>();

  private Numerals() {}

  /// With the separators of thousands: `۱٬۲۳۴`, `1,234`.
  public static String number(Language language, long number) {
    var format =
        FORMATS.computeIfAbsent(
            language.tag(), _ -> NumberFormat.getIntegerInstance(language.locale()));
    return ((NumberFormat) format.clone()).format(number);
  }

  /// Digits only, for codes, years and pages: `۷۹۵۸۰۸`.
  public static String plain(Language language, long number) {
    var format =
        FORMATS.computeIfAbsent(
            language.tag() + ".plain",
            _ -> {
              var digits = NumberFormat.getIntegerInstance(language.locale());
              digits.setGroupingUsed(false);
              return digits;
            });
    return ((NumberFormat) format.clone()).format(number);
  }

  /// A share of one: 0.5 is `50%`, `۵۰٪`.
  public static String percent(Language language, double share) {
    var format =
        FORMATS.computeIfAbsent(
            language.tag() + ".percent", _ -> NumberFormat.getPercentInstance(language.locale()));
    return ((NumberFormat) format.clone()).format(share);
  }

  /// The number before a clause: `۱.`, `1.`, `一、`; below it, digits joined by a dot: `۱.۲`.
  ///
  /// @param path the numbers from the outermost clause inwards
  public static String clause(Language language, List<Integer> path) {
    if (path.size() == 1) {
      var number = path.getFirst();
      return language == Language.ZH ? ideographs(number) + "、" : plain(language, number) + ".";
    }
    return String.join(".", path.stream().map(number -> plain(language, number)).toList());
  }

  private static String ideographs(long number) {
    var format =
        FORMATS.computeIfAbsent(
            "ideographs",
            _ -> NumberFormat.getIntegerInstance(ULocale.forLanguageTag("zh-u-nu-hans")));
    return ((NumberFormat) format.clone()).format(number);
  }

  /// Several names in one sentence: `Tehran, Minsk and Moscow`, `تهران، مینسک و مسکو`.
  public static String list(Language language, List<String> items) {
    if (language == Language.FA && items.size() > 2) {
      // ICU's Persian list carries marks of direction and a comma before "and".
      var last = items.size() - 1;
      return String.join("، ", items.subList(0, last)) + " و " + items.get(last);
    }
    return ListFormatter.getInstance(language.locale()).format(items);
  }
}
