package org.peyvand.texts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.wording.Correction;
import org.peyvand.wording.Disagreement;

/// One clause in one language, with the same clause in the others beside it, to change or confirm.
///
/// @param numbers of the clause, from the outermost inwards; empty where it has none
/// @param entered what stands in the field: the leaf's words, or what was sent and not taken
/// @param overtaken whether somebody else changed the leaf meanwhile
/// @param differences facts that some versions say and others do not
/// @param corrections what the language's own habits would write otherwise, for those who may word
///   it
/// @param refused the key of the reason why the last attempt was refused
public record LeafPage(
    Instrument instrument,
    Clause clause,
    Leaf leaf,
    List<Long> numbers,
    String entered,
    boolean overtaken,
    @Nullable String refused,
    boolean mayAmend,
    boolean mayConfirm,
    List<Disagreement> differences,
    List<Correction> corrections)
    implements Page {
  @Override
  public int status() {
    if (overtaken) return 409;
    return refused == null ? 200 : 422;
  }

  public String textPath() {
    return "/texts/" + instrument.slug();
  }

  public String path() {
    return textPath() + "/clauses/" + clause.eId() + "/" + leaf.language();
  }

  public Direction direction(String tag) {
    return new Phrase(tag, "").direction();
  }

  public String ownName(String tag) {
    return TextPage.ownNameOf(tag);
  }

  public List<Leaf> others() {
    return clause.leaves().stream()
        .filter(other -> !other.language().equals(leaf.language()))
        .toList();
  }

  public boolean missing() {
    return leaf.version() == 0;
  }

  public boolean stale() {
    return leaf.state() == Leaf.State.STALE;
  }

  public boolean mayReview() {
    return mayConfirm
        && (leaf.state() == Leaf.State.DRAFT || leaf.state() == Leaf.State.TRANSLATED);
  }

  /// The words around a correction, before it and after it.
  public String around(Correction correction, boolean before) {
    var words = leaf.words();
    int reach = 24;
    return before
        ? words.substring(Math.max(0, correction.start() - reach), correction.start())
        : words.substring(correction.end(), Math.min(words.length(), correction.end() + reach));
  }

  /// The characters in the field that may not stand there.
  public String strays() {
    return String.join(", ", Leaf.strays(Leaf.tidy(entered)));
  }

  public boolean adopted() {
    return instrument.adopted().isPresent();
  }
}
