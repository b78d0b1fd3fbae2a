package org.peyvand.wording;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;

/// The names of months in a language, of its own and of foreign calendars.
///
/// @param names by the name in lower case
/// @param alternatives the names as they are written, for a regular expression, the longest first
record MonthNames(Map<String, Month> names, String alternatives) {
  private static final List<CalendarSystem> NAMED =
      List.of(
          CalendarSystem.PERSIAN,
          CalendarSystem.ETHIOPIC,
          CalendarSystem.ISLAMIC,
          CalendarSystem.INDIAN);

  /// What people write beside the names that CLDR gives.
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "ar",
          List.of(
              "كانون الثاني",
              "شباط",
              "آذار",
              "نيسان",
              "أيار",
              "حزيران",
              "تموز",
              "آب",
              "أيلول",
              "تشرين الأول",
              "تشرين الثاني",
              "كانون الأول"),
          "hi",
          List.of(
              "जनवरी", "फरवरी", "मार्च", "अप्रेल", "मई", "जून", "जुलाई", "अगस्त", "सितम्बर",
              "अक्तूबर", "नवम्बर", "दिसम्बर"),
          "am",
          List.of(
              "ጃንዩወሪ", "ፌብሩወሪ", "ማርች", "ኤፕሪል", "ሜይ", "ጁን", "ጁላይ", "ኦገስት", "ሴፕቴምበር", "ኦክተውበር",
              "ኖቬምበር", "ዲሴምበር"),
          "fa",
          List.of(
              "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر",
              "نوامبر", "دسامبر"));

  private static final Set<String> SLAVIC = Set.of("ru", "be");
  private static final List<String> ENDINGS =
      List.of("", "ь", "й", "я", "а", "ю", "у", "ем", "ём", "ом", "ам", "е", "і");

  /// A month of a calendar, from 1.
  record Month(CalendarSystem calendar, int number) {}

  static MonthNames of(String tag, Messages messages) {
    var names = new LinkedHashMap<String, Month>();
    var written = new LinkedHashSet<String>();
    var symbols =
        new DateFormatSymbols(
            new GregorianCalendar(ULocale.forLanguageTag(tag)), ULocale.forLanguageTag(tag));
    for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      add(
          CalendarSystem.GREGORIAN,
          List.of(symbols.getMonths(context, DateFormatSymbols.WIDE)),
          names,
          written);
    }
    var primary = ULocale.forLanguageTag(tag).getLanguage();
    add(CalendarSystem.GREGORIAN, OTHERS.getOrDefault(primary, List.of()), names, written);
    Language.of(primary)
        .filter(language -> language != Language.ZH)
        .ifPresent(
            language -> {
              for (var calendar : NAMED) {
                var list = messages.text(language, "languages.months." + calendar.name());
                add(calendar, List.of(list.split(", ")), names, written);
              }
            });
    if (SLAVIC.contains(primary)) decline(names, written);
    var alternatives =
        written.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new MonthNames(names, alternatives);
  }

  /// `в октябре`, `с мая`: every ending that the name of a month takes.
  private static void decline(Map<String, Month> names, Set<String> written) {
    for (var name : List.copyOf(written)) {
      var month = names.get(name.toLowerCase(Locale.ROOT));
      if (month == null || month.calendar() != CalendarSystem.GREGORIAN) continue;
      var stem = name.replaceFirst("[ьйяае]$", "");
      for (var ending : ENDINGS) {
        written.add(stem + ending);
        names.putIfAbsent((stem + ending).toLowerCase(Locale.ROOT), month);
      }
    }
  }

  private static void add(
      CalendarSystem calendar, List<String> list, Map<String, Month> names, Set<String> written) {
    for (var i = 0; i < list.size(); i++) {
      // A single letter or a number is no name: Chinese is read by another pattern.
      if (list.get(i).codePoints().anyMatch(Character::isDigit)) continue;
      written.add(list.get(i));
      names.putIfAbsent(list.get(i).toLowerCase(Locale.ROOT), new Month(calendar, i + 1));
    }
  }

  Month month(String name) {
    return names.getOrDefault(
        name.toLowerCase(Locale.ROOT), new Month(CalendarSystem.GREGORIAN, 1));
  }
}
