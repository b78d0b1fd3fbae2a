package org.peyvand.rounds.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.texts.Instrument;

/// What every page of a negotiation knows: the text, who is at the table, who is reading.
///
/// @param main the language in which clauses are quoted
/// @param parties in protocol order
/// @param party the one the reader speaks for
/// @param chairs whether the reader is of the secretariat
/// @param zone the reader's clock
public record Setting(
    Instrument instrument,
    String main,
    List<Body> parties,
    Optional<BodyId> party,
    boolean chairs,
    ZoneId zone) {
  /// How much of a clause is quoted to find it again.
  private static final int QUOTE = 70;

  /// Refusals for which the same thing sent again might do.
  private static final Set<String> CONFLICTS =
      Set.of(
          "OVERTAKEN",
          "CLOSED_MEANWHILE",
          "REWORDED",
          "WORDED_BEFORE",
          "BRACKET_ENDED",
          "BRACKET_OPEN",
          "TOO_LATE",
          "NONE_RUNS",
          "RUNS_ALREADY",
          "ALREADY_ADOPTED",
          "NOT_THE_LAST_ROUND",
          "NO_SUCH_CLAUSE");

  public Setting {
    parties = List.copyOf(parties);
  }

  /// The path of the text below the language.
  public String path() {
    return "/texts/" + instrument.slug();
  }

  public Phrase title() {
    return new Phrase(main, instrument.setup().titles().texts().getOrDefault(main, ""));
  }

  public boolean draft() {
    return instrument.adopted().isEmpty();
  }

  /// Whether the reader may speak for a party now.
  public boolean speaks() {
    return draft() && party.isPresent();
  }

  public Optional<Body> body(BodyId id) {
    return parties.stream().filter(body -> body.id().equals(id)).findFirst();
  }

  public Phrase name(Frame frame, BodyId id) {
    return body(id)
        .map(body -> frame.in(body.names()))
        .orElseGet(() -> new Phrase(frame.language().tag(), "—"));
  }

  /// A party's name where there is little room: its city, unless two parties share one.
  public Phrase shortName(Frame frame, Body body) {
    long there =
        parties.stream().filter(other -> other.city().slug().equals(body.city().slug())).count();
    return frame.in(there == 1 ? body.city().names() : body.names());
  }

  /// The languages in which something may be said: the reader's first, then the text's, then ours.
  public List<String> tongues(Language reader) {
    var tags = new LinkedHashSet<String>();
    tags.add(reader.tag());
    tags.addAll(instrument.setup().languages());
    for (var language : Language.values()) tags.add(language.tag());
    return List.copyOf(tags);
  }

  public static String ownName(String tag) {
    return Language.of(tag)
        .map(Language::ownName)
        .orElseGet(
            () -> {
              var locale = com.ibm.icu.util.ULocale.forLanguageTag(tag);
              return locale.getDisplayName(locale);
            });
  }

  /// What the reader's language calls a language, for use within a sentence.
  public static String nameFor(Language reader, String tag) {
    return com.ibm.icu.util.ULocale.forLanguageTag(tag).getDisplayName(reader.locale());
  }

  public static Phrase in(String tag, String words) {
    return new Phrase(tag, words);
  }

  /// The number of a clause in the digits of a language; empty where it has none.
  public static String number(Map<String, List<Integer>> paths, String eId, String tag) {
    var path = paths.getOrDefault(eId, List.of());
    return path.isEmpty() ? "" : Numerals.clause(Language.of(tag).orElse(Language.EN), path);
  }

  /// The number of a clause and its first words.
  public Phrase heading(Edition edition, String eId) {
    return edition
        .piece(eId)
        .map(piece -> heading(edition.paths(), piece))
        .orElseGet(() -> new Phrase(main, eId));
  }

  public Phrase heading(Map<String, List<Integer>> paths, Piece piece) {
    var words = piece.words();
    var quoted = words == null ? "—" : quote(words);
    return new Phrase(main, (number(paths, piece.eId(), main) + " " + quoted).strip());
  }

  private static String quote(String words) {
    if (words.codePointCount(0, words.length()) <= QUOTE) return words;
    var cut = words.substring(0, words.offsetByCodePoints(0, QUOTE));
    var space = cut.lastIndexOf(' ');
    return (space > QUOTE / 2 ? cut.substring(0, space) : cut) + "…";
  }

  /// The clocks on which a deadline may be set: the reader's, those of the parties' cities, and
  /// that of nobody.
  public Map<String, Multilingual> clocks() {
    var clocks = new LinkedHashMap<String, Multilingual>();
    clocks.put(zone.getId(), Multilingual.of("en", zone.getId()));
    for (var body : parties) clocks.put(body.city().zone().getId(), body.city().names());
    clocks.putIfAbsent("UTC", Multilingual.of("en", "UTC"));
    return clocks;
  }

  static int status(@Nullable String refused) {
    if (refused == null) return 200;
    return CONFLICTS.contains(refused) ? 409 : 422;
  }
}
