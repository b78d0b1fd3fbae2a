package org.peyvand.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;

/// One mail of the outbox.
///
/// @param key what it tells of
/// @param due when it is tried next, if it waits
/// @param ended when it was sent or given up
/// @param content erased some time after it was sent
public record Mail(
    UUID id,
    Optional<UUID> account,
    String key,
    Language language,
    Instant created,
    State state,
    int attempts,
    Instant due,
    Optional<Instant> ended,
    Optional<Trouble> trouble,
    @Nullable Content content) {

  /// Where it stands; `WITHHELD` is what a demo writes and never sends.
  public enum State {
    WAITING,
    SENT,
    FAILED,
    WITHHELD
  }

  /// Why the last attempt did not succeed.
  ///
  /// @param reply what the other server said, in its own words; may be empty
  public record Trouble(Reason reason, String reply) {
    /// The kinds of trouble, each with a sentence for the operator.
    public enum Reason {
      /// The server says that it will never take this mail.
      REFUSED,
      /// The server says "not now".
      PUT_OFF,
      /// No server answered.
      UNREACHABLE,
      /// The server does not know our name and password.
      NOT_LET_IN,
      /// It has waited too long to be of use.
      TOO_LATE
    }
  }

  /// @param address where it goes
  public record Content(String address, String subject, String plain, String html) {}
}
