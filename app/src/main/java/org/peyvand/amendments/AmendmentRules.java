package org.peyvand.amendments;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.AmendmentOutcome.Refused;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;

/// What can be proposed.
final class AmendmentRules {
  private AmendmentRules() {}

  /// Why the proposal is not taken; empty when it is.
  ///
  /// @param clauses the text as it stands
  static Optional<AmendmentOutcome> refusal(Proposal proposal, List<Clause> clauses) {
    if (proposal.changes().isEmpty()) return Optional.of(Refused.NOTHING_CHANGED);
    if (proposal.changes().size() > Amendment.STEPS_MAX) return Optional.of(Refused.TOO_MANY);
    if (proposal.reason().length() > Amendment.REASON_MAX) {
      return Optional.of(Refused.REASON_TOO_LONG);
    }
    var known = new HashSet<String>();
    clauses.forEach(clause -> known.add(clause.eId()));
    for (var change : proposal.changes()) {
      var refused = refusal(change, known);
      if (refused.isPresent()) return refused;
    }
    return Optional.empty();
  }

  private static Optional<AmendmentOutcome> refusal(Proposal.Change change, HashSet<String> known) {
    boolean there = change.eId() == null || known.contains(change.eId());
    boolean behind = change.after() == null || known.contains(change.after());
    if (!there || !behind) return Optional.of(Refused.NO_SUCH_CLAUSE);
    var words = change.words();
    if (words == null) return Optional.empty();
    var unfit = unfit(words);
    if (unfit.isPresent()) return unfit;
    boolean same = change.kind() == Kind.REPLACE && Leaf.tidy(words).equals(change.base());
    return same ? Optional.of(Refused.NOTHING_CHANGED) : Optional.empty();
  }

  /// Why words cannot stand in a clause; empty when they can.
  static Optional<AmendmentOutcome> unfit(String words) {
    return AmendOutcome.Refused.ofWords(words).map(AmendmentOutcome.Unfit::new);
  }
}
