package org.peyvand.texts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.places.City;
import org.peyvand.texts.AdoptOutcome;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;

/// The secretariat's form to record an adoption, with how ready every clause is in every language.
///
/// @param main the language in which clauses are quoted
/// @param obstacles what stands in the way
/// @param refused why the last attempt was refused; none before the first
/// @param attempted whether the form was sent
public record AdoptionPage(
    Instrument instrument,
    List<Clause> clauses,
    Map<String, List<Integer>> paths,
    String main,
    List<Body> parties,
    List<City> cities,
    List<Obstacle> obstacles,
    AdoptionForm form,
    List<AdoptionForm.Flaw> flaws,
    AdoptOutcome.@Nullable Refused refused,
    boolean attempted)
    implements Page {
  /// How much of a clause is quoted to find it again.
  private static final int QUOTE = 60;

  @Override
  public int status() {
    if (refused != null) return refused == AdoptOutcome.Refused.ALREADY_ADOPTED ? 409 : 422;
    return attempted ? 422 : 200;
  }

  public String path() {
    return "/texts/" + instrument.slug();
  }

  public boolean adopted() {
    return instrument.adopted().isPresent();
  }

  public boolean ready() {
    return !adopted() && obstacles.isEmpty();
  }

  public Phrase title() {
    return new Phrase(main, instrument.setup().titles().texts().getOrDefault(main, ""));
  }

  public Adoption.Manner[] manners() {
    return Adoption.Manner.values();
  }

  /// The number of a clause and its first words.
  public Phrase heading(Clause clause) {
    var words = clause.leaf(main).map(Leaf::words).orElse("—");
    var number = ClauseView.number(paths.getOrDefault(clause.eId(), List.of()), main);
    return new Phrase(main, (number + " " + quote(words)).strip());
  }

  public Phrase heading(String eId) {
    return clauses.stream()
        .filter(clause -> clause.eId().equals(eId))
        .findFirst()
        .map(this::heading)
        .orElse(title());
  }

  /// The sentence of another room, in the reader's language.
  public String words(Frame frame, Obstacle.Hindered found) {
    var named = new ArrayList<Object>(List.of("clause", heading(found.eId()).text()));
    found
        .values()
        .forEach(
            (name, value) -> {
              named.add(name);
              named.add(value instanceof Multilingual said ? frame.in(said).text() : value);
            });
    return frame.text(found.sentence(), named.toArray());
  }

  public String ownName(String tag) {
    return TextPage.ownNameOf(tag);
  }

  public Leaf.@Nullable State state(Clause clause, String tag) {
    return clause.leaf(tag).filter(leaf -> !leaf.courtesy()).map(Leaf::state).orElse(null);
  }

  private static String quote(String words) {
    if (words.codePointCount(0, words.length()) <= QUOTE) return words;
    var cut = words.substring(0, words.offsetByCodePoints(0, QUOTE));
    var space = cut.lastIndexOf(' ');
    return (space > QUOTE / 2 ? cut.substring(0, space) : cut) + "…";
  }
}
