package org.peyvand.depositary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.depositary.AttachOutcome.Refused;
import org.peyvand.depositary.Exhibit.Circle;

/// Who may attach, see, withdraw and judge evidence.
final class ExhibitRules {
  /// As much as a confirming officer can look at; the schema has room for more.
  static final int PER_ACT_MAX = 20;

  static final int REASON_MAX = 500;

  private ExhibitRules() {}

  /// How somebody stands to an act.
  ///
  /// @param account who is asking; empty for anybody
  /// @param depositary an officer of the text's depositary
  /// @param party somebody of a body that is a party to the text
  record Standing(Optional<UUID> account, boolean depositary, boolean party) {
    boolean is(UUID other) {
      return account.filter(other::equals).isPresent();
    }
  }

  static boolean mayAttach(Act act, Standing standing) {
    return standing.depositary() || standing.is(act.recordedBy().account());
  }

  /// What stands in the way before the file itself is looked at.
  static Optional<Refused> obstacle(Act act, Standing standing, String caption) {
    if (!mayAttach(act, standing)) return Optional.of(Refused.NOT_YOURS);
    if (caption.isBlank()) return Optional.of(Refused.NO_CAPTION);
    if (caption.length() > Attaching.CAPTION_MAX) return Optional.of(Refused.CAPTION_TOO_LONG);
    return Optional.empty();
  }

  static boolean maySee(Exhibit exhibit, Standing standing) {
    return exhibit.circle() == Circle.EVERYONE
        || standing.depositary()
        || standing.party()
        || standing.is(exhibit.by().account());
  }

  static boolean mayWithdraw(Exhibit exhibit, Standing standing) {
    return standing.depositary() || standing.is(exhibit.by().account());
  }

  /// @param may whether this member may end it in this way
  /// @param before whether it has ended in this way already
  static EndOutcome end(boolean may, boolean before, String reason) {
    if (!may) return EndOutcome.NOT_YOURS;
    if (before) return EndOutcome.ENDED_BEFORE;
    if (reason.isBlank()) return EndOutcome.NO_REASON;
    if (reason.length() > REASON_MAX) return EndOutcome.REASON_TOO_LONG;
    return EndOutcome.ENDED;
  }

  /// What an officer may name as looked at: what still counts, and what others have attached.
  static List<Exhibit> judgeable(Collection<Exhibit> exhibits, UUID officer) {
    return exhibits.stream()
        .filter(Exhibit::stands)
        .filter(exhibit -> !exhibit.by().account().equals(officer))
        .toList();
  }

  /// Whether every number that an officer names is one of those.
  static boolean allJudgeable(Collection<Exhibit> exhibits, UUID officer, Set<Integer> named) {
    return judgeable(exhibits, officer).stream().map(Exhibit::number).toList().containsAll(named);
  }
}
