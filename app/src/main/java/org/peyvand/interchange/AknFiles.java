package org.peyvand.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.peyvand.wording.WordDiff;

/// A text that comes back as Akoma Ntoso: one file, or an archive with one for each language.
final class AknFiles {
  private AknFiles() {}

  static ReadOutcome read(byte[] content, List<String> languages, List<Clause> clauses) {
    var changes = new ArrayList<ProposedChange>();
    var seen = new HashSet<String>();
    var name = "";
    try {
      if (!StrangeZip.looksLikeOne(content)) {
        changes.addAll(changes(AknReader.read(content), languages, clauses, seen));
        return new Read(changes, true);
      }
      var files = StrangeZip.unpack(content, inside -> inside.endsWith(".xml"));
      for (var file : files.entrySet()) {
        name = file.getKey();
        if (AknReader.isCollection(file.getValue())) continue;
        changes.addAll(changes(AknReader.read(file.getValue()), languages, clauses, seen));
      }
      if (seen.isEmpty()) throw new Unusable(Reason.NOT_AKOMA_NTOSO);
      return new Read(changes, true);
    } catch (Unusable why) {
      return why.refused().in(name);
    }
  }

  private static List<ProposedChange> changes(
      AknFile file, List<String> languages, List<Clause> clauses, HashSet<String> seen)
      throws Unusable {
    var language = file.language();
    if (!languages.contains(language)) throw new Unusable(Reason.OTHER_LANGUAGE, 0, language);
    if (!seen.add(language)) throw new Unusable(Reason.LANGUAGE_TWICE, 0, language);
    var changes = new ArrayList<ProposedChange>();
    var known = new HashSet<String>();
    var words = AknReader.words(file.pieces());
    for (var clause : clauses) {
      known.add(clause.eId());
      var now = clause.leaf(language).map(Leaf::words).orElse("");
      var then = words.get(clause.eId());
      if (then == null) {
        if (!now.isEmpty()) {
          changes.add(
              new ProposedChange(clause.eId(), language, Kind.DELETE, "", "", "", null, true));
        }
      } else if (!then.equals("—") && !WordDiff.same(language, now, Leaf.tidy(then))) {
        changes.add(ProposedChange.replace(clause.eId(), language, Leaf.tidy(then)));
      }
    }
    var before = "";
    for (var piece : file.pieces()) {
      if (!known.contains(piece.eId())) {
        changes.add(
            new ProposedChange(
                piece.eId(),
                language,
                Kind.INSERT_AFTER,
                before,
                Leaf.tidy(piece.words()),
                "",
                null,
                true));
      }
      before = piece.eId();
    }
    return changes;
  }
}
