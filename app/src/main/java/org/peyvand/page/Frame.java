package org.peyvand.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Collation;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;

/// What every template has at hand: the reader's language and its sentences, the address, who is
/// looking.
public final class Frame {
  /// Where the room `access` lets people in.
  private static final String SIGN_IN = "/sessions/new";

  private final Language language;
  private final Fittings fittings;
  private final Address address;
  private final @Nullable Visitor visitor;
  private final Supplier<Optional<FormToken>> formToken;

  Frame(
      Language language,
      Fittings fittings,
      Address address,
      @Nullable Visitor visitor,
      Supplier<Optional<FormToken>> formToken) {
    this.language = language;
    this.fittings = fittings;
    this.address = address;
    this.visitor = visitor;
    this.formToken = formToken;
  }

  /// Where this page stands.
  ///
  /// @param base the public address of the host, without a slash at the end
  /// @param path the path below the language, such as `/texts/a-statement`, with its query
  record Address(String base, String path) {}

  /// The hidden field that proves a form was ours (CSRF).
  public record FormToken(String name, String value) {}

  public Language language() {
    return language;
  }

  /// The sentence `room.key` in the reader's language.
  public String text(String key, Object... namesAndValues) {
    return fittings.messages.text(language, key, namesAndValues);
  }

  /// The sentence for a name that comes from an enum: `text("depositary.act.", type)` reads
  /// `depositary.act.SIGNED`.
  public String text(String prefix, Enum<?> name) {
    return fittings.messages.text(language, prefix + name.name());
  }

  public Phrase in(Multilingual said) {
    return said.in(language);
  }

  /// Whether words in a language need `lang` and `dir` on this page; `page/phrase.jte` asks.
  public boolean foreign(Phrase phrase) {
    return !phrase.tag().equals(language.tag());
  }

  /// A civil date in the reader's own calendar.
  public String date(LocalDate day) {
    return fittings.calendars.date(language, day);
  }

  /// The same with the weekday.
  public String fullDate(LocalDate day) {
    return fittings.calendars.full(language, day);
  }

  /// The same date in the calendar that this language's readers use beside their own, if any.
  public Optional<String> dateAlso(LocalDate day) {
    return fittings.calendars.also(language, day);
  }

  public String date(HistoricalDate date) {
    return fittings.calendars.historical(language, date);
  }

  /// A moment on the clock of a place.
  public String dateTime(Instant instant, ZoneId zone) {
    return fittings.calendars.dateTime(language, instant, zone);
  }

  /// The line over a news item.
  public String dateline(Instant instant, ZoneId zone) {
    return fittings.calendars.dateline(language, instant, zone);
  }

  public String number(long number) {
    return Numerals.number(language, number);
  }

  /// A number that is a name, such as a code or a year: without separators.
  public String digits(long number) {
    return Numerals.plain(language, number);
  }

  /// Several names in one sentence.
  public String list(List<String> items) {
    return Numerals.list(language, items);
  }

  /// What stands between two sentences; nothing in Chinese.
  public String gap() {
    return language == Language.ZH ? "" : " ";
  }

  /// The reader's alphabetical order.
  public Comparator<String> collator() {
    return Collation.in(language);
  }

  /// A path of this host in the reader's language.
  public String link(String pathBelowLanguage) {
    return "/" + language.tag() + pathBelowLanguage;
  }

  /// The same page in another language.
  public String link(Language other) {
    return "/" + other.tag() + address.path();
  }

  /// The path of this page below the language, with its query.
  public String here() {
    return address.path();
  }

  /// Whether this page stands at or below a path, for the menu.
  public boolean at(String pathBelowLanguage) {
    return address.path().startsWith(pathBelowLanguage);
  }

  /// Where to choose an office, and then come back here.
  public String signIn() {
    var path = link(SIGN_IN);
    return at("/sessions")
        ? path
        : path + "?return=" + URLEncoder.encode(link(language), StandardCharsets.UTF_8);
  }

  public List<Section> sections() {
    return fittings.sections;
  }

  /// The address of a file of ours, such as `css/peyvand.css`, with the fingerprint of its content,
  /// so that browsers may keep it for ever.
  public String asset(String file) {
    return fittings.assets.address(file);
  }

  /// The public address of this host, without a slash at the end.
  public String base() {
    return address.base();
  }

  /// The full public address of the same page in another language, for `hreflang` and canonical
  /// links.
  public String url(Language other) {
    return address.base() + link(other);
  }

  /// The languages of the switcher, each by its own name, in the order of ICU's root collation.
  public List<Language> languages() {
    return Stream.of(Language.values())
        .sorted(Comparator.comparing(Language::ownName, Collation.in("und")))
        .toList();
  }

  /// The entries of the strip that names the visitor's office.
  public List<StripEntry> strip() {
    return fittings.strip;
  }

  /// The same with the reader's own first, for forms.
  public List<Language> languagesFromHere() {
    return Stream.concat(
            Stream.of(language), languages().stream().filter(other -> other != language))
        .toList();
  }

  public Optional<Visitor> visitor() {
    return Optional.ofNullable(visitor);
  }

  /// The token for a form on this page; reading it opens a session, so public pages without a form
  /// never do.
  public Optional<FormToken> formToken() {
    return formToken.get();
  }

  /// Whether this host is a demo, and says so on every page.
  public boolean sample() {
    return fittings.installation.sample();
  }
}
