package org.peyvand.claims;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// What a body of which something is claimed, or the depositary, says to a report. Replies are
/// never changed; of each who replies the last one counts.
///
/// @param body who replies; empty for the depositary
public record Reply(
    UUID id,
    UUID report,
    Optional<BodyId> body,
    Answer answer,
    Optional<Multilingual> words,
    By by) {
  /// As many as a report's parties, each a few times.
  public static final int OF_A_REPORT_MAX = 200;

  /// What a reply says.
  public enum Answer {
    CONFIRMED,
    DENIED
  }
}
