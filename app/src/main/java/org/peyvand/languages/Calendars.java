package org.peyvand.languages;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Shows a day in the reader's language and calendar. The words around a foreign calendar's date
/// and the names of its months are ours (`languages.dated.…`, `languages.months.…`): ICU's are
/// missing or poor in most of our languages.
@Component
public class Calendars {
  private final Messages messages;
  private final ConcurrentHashMap<Look, SimpleDateFormat> formats = new ConcurrentHashMap<>();

  /// One way of writing a moment of the clock of UTC, to which every moment is moved first.
  private record Look(Language language, CalendarSystem calendar, String pattern) {}

  /// Which of a language's patterns to use.
  private interface Shape {
    String in(DatePatterns patterns);
  }

  public Calendars(Messages messages) {
    this.messages = messages;
  }

  /// The calendar that the readers of a language expect.
  public static CalendarSystem own(Language language) {
    return switch (language) {
      case FA -> CalendarSystem.PERSIAN;
      case AM -> CalendarSystem.ETHIOPIC;
      case EN, RU, ZH, AR, PT, ES, HI, ID, BE -> CalendarSystem.GREGORIAN;
    };
  }

  /// The calendar that a page may show beside it.
  public static Optional<CalendarSystem> second(Language language) {
    return switch (language) {
      case FA, AM -> Optional.of(CalendarSystem.GREGORIAN);
      case AR -> Optional.of(CalendarSystem.ISLAMIC);
      case HI -> Optional.of(CalendarSystem.INDIAN);
      case ZH -> Optional.of(CalendarSystem.CHINESE);
      case EN, RU, PT, ES, ID, BE -> Optional.empty();
    };
  }

  /// A day as in running text, in the reader's own calendar: `5 آبان ۱۴۰۴`, `27 October 2025`.
  public String date(Language language, LocalDate day) {
    return date(language, own(language), day);
  }

  /// The same day in the language's second calendar, with its name.
  public Optional<String> also(Language language, LocalDate day) {
    return second(language).map(calendar -> date(language, calendar, day));
  }

  /// A day in any calendar; a calendar that is not the reader's own is named.
  public String date(Language language, CalendarSystem calendar, LocalDate day) {
    return labelled(language, calendar, day, DatePatterns::day);
  }

  /// A day with its weekday.
  public String full(Language language, LocalDate day) {
    return labelled(language, own(language), day, DatePatterns::weekdayAndDay);
  }

  /// A day as the last lines of a Chinese instrument write it, all in ideographs; in the other
  /// languages the same as [#date].
  public String formal(Language language, LocalDate day) {
    if (language != Language.ZH) return date(language, day);
    // `-nu-hanidec` alone would write the tenth month as "one zero".
    var format =
        new SimpleDateFormat("y年M月d日", "y=hanidec;M=hans;d=hans", ULocale.forLanguageTag("zh-CN"));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(dateOf(day));
  }

  /// A day over a news item, with the time where it was published: `۰۶ آبان ۱۴۰۴ - ۱۴:۰۹`.
  public String dateline(Language language, Instant instant, ZoneId zone) {
    var there = LocalDateTime.ofInstant(instant, zone);
    var day = there.toLocalDate();
    return messages.text(
        language,
        "languages.dateline",
        "date",
        labelled(language, own(language), day, DatePatterns::dateline),
        "time",
        time(language, there.toLocalTime()));
  }

  /// A moment as people at a place saw it, with the place whose clock it is.
  public String dateTime(Language language, Instant instant, ZoneId zone) {
    var there = LocalDateTime.ofInstant(instant, zone);
    return messages.text(
        language,
        zone.normalized() instanceof ZoneOffset ? "languages.universal" : "languages.local",
        "date",
        date(language, there.toLocalDate()),
        "time",
        time(language, there.toLocalTime()),
        "place",
        place(language, zone));
  }

  /// Hours and minutes, in the digits of the language.
  public String time(Language language, LocalTime time) {
    return format(new Look(language, CalendarSystem.GREGORIAN, "HH:mm"), LocalDate.EPOCH, time);
  }

  /// A date of a source: as the source has it, then what that means to this reader: `1383 (March
  /// 2004 to March 2005)`.
  public String historical(Language language, HistoricalDate date) {
    Shape own =
        switch (date.precision()) {
          case YEAR -> DatePatterns::year;
          case MONTH -> DatePatterns::month;
          case DAY -> DatePatterns::day;
        };
    var said = bare(language, date.calendar(), date.first(), own);
    var reading = reading(language, date.calendar());
    if (reading.isEmpty()) return said;
    Shape shape =
        date.precision() == HistoricalDate.Precision.DAY ? DatePatterns::day : DatePatterns::month;
    var from = bare(language, reading.get(), date.first(), shape);
    var to = bare(language, reading.get(), date.last(), shape);
    return from.equals(to)
        ? messages.text(language, "languages.historical.same", "said", said, "from", from)
        : messages.text(
            language, "languages.historical.span", "said", said, "from", from, "to", to);
  }

  /// The calendar that explains a source's calendar to this reader; none when it is read as it is.
  private static Optional<CalendarSystem> reading(Language language, CalendarSystem source) {
    if (source != own(language)) return Optional.of(own(language));
    return source == CalendarSystem.GREGORIAN
        ? Optional.empty()
        : Optional.of(CalendarSystem.GREGORIAN);
  }

  private String labelled(Language language, CalendarSystem calendar, LocalDate day, Shape shape) {
    return messages.text(
        language,
        "languages.dated." + calendar.name(),
        "date",
        bare(language, calendar, day, shape));
  }

  private String bare(Language language, CalendarSystem calendar, LocalDate day, Shape shape) {
    if (calendar == CalendarSystem.CHINESE && language != Language.ZH) return lunar(language, day);
    var pattern = shape.in(DatePatterns.of(language, calendar));
    var shown = format(new Look(language, calendar, pattern), day, LocalTime.MIN);
    // The first of a month is an ordinal in Brazil: 1º de maio.
    return language == Language.PT ? shown.replaceFirst("\\b1 de ", "1º de ") : shown;
  }

  /// The months of the Chinese calendar have numbers, not names, outside China.
  private String lunar(Language language, LocalDate day) {
    var calendar = CalendarSystem.CHINESE;
    return messages.text(
        language,
        calendar.inLeapMonth(day) ? "languages.lunar.leap" : "languages.lunar.plain",
        "day",
        calendar.dayOfMonth(day),
        "month",
        calendar.month(day),
        "year",
        Numerals.plain(language, calendar.year(day)));
  }

  private String format(Look look, LocalDate day, LocalTime time) {
    // SimpleDateFormat is not safe for use by several threads; a clone is cheap.
    var format = (SimpleDateFormat) formats.computeIfAbsent(look, this::make).clone();
    return format.format(Date.from(LocalDateTime.of(day, time).toInstant(ZoneOffset.UTC)));
  }

  private SimpleDateFormat make(Look look) {
    var calendar = look.calendar();
    var locale = calendar.locale(look.language().locale());
    var format =
        calendar == CalendarSystem.CHINESE
            ? new SimpleDateFormat(look.pattern(), "d=hanidays", locale)
            : new SimpleDateFormat(look.pattern(), locale);
    format.setCalendar(calendar.calendar(look.language().locale()));
    if (messages.has("languages.months." + calendar.name()) && look.language() != Language.ZH) {
      var names = messages.text(look.language(), "languages.months." + calendar.name()).split(", ");
      var symbols = format.getDateFormatSymbols();
      symbols.setMonths(names, DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
      symbols.setMonths(names, DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
      format.setDateFormatSymbols(symbols);
    }
    return format;
  }

  private static Date dateOf(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// The city that the zone is named after: `Moscow`, `تهران`.
  private static String place(Language language, ZoneId zone) {
    var format = new SimpleDateFormat("VVV", language.locale());
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(new Date(0));
  }
}
