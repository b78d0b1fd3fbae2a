package org.peyvand.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;

/// What a party says of a whole round. The latest counts; the earlier ones stay.
///
/// @param takenBy none where the party kept silence until the deadline
public record Stance(
    UUID id,
    InstrumentId instrument,
    int round,
    BodyId body,
    Kind kind,
    Optional<Statement> statement,
    Optional<Recorder> takenBy,
    Instant takenAt) {
  /// What it may say.
  public enum Kind {
    /// Its representatives agree; its council still has to (توافق مشروط به تأیید).
    AGREED_AD_REFERENDUM,
    /// It objects, and wants that to be read beside the text if the others adopt it.
    OBJECTION
  }

  public boolean bySilence() {
    return takenBy.isEmpty();
  }

  /// A stance as it is sent.
  ///
  /// @param after the party's last stance that it had before its eyes
  public record Taking(Kind kind, String language, String words, Optional<UUID> after) {}
}
