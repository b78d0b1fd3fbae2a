package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.claims.Report;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Effect;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.page.Panel;

/// Who has done what: a row per party in protocol order, and apart from it what others claim.
public record StatusPanel(
    Slug text, List<Row> rows, Effect effect, List<Claimed> claims, boolean more) implements Panel {
  /// A party, its act where there is one, and how much evidence of it everyone may see.
  public record Row(Body body, Optional<Act> act, int exhibits) {}

  /// What one source claims, with the names of the bodies it speaks of by the verb it uses.
  public record Claimed(Report report, List<Group> groups) {}

  /// @param verb the source's verb
  /// @param bodies of whom; empty when of nobody in particular
  public record Group(Multilingual verb, List<Multilingual> bodies, Optional<Integer> count) {}

  public long signed() {
    return rows.stream().filter(row -> row.act().isPresent()).count();
  }
}
