package org.peyvand.people;

import java.time.Clock;
import java.time.Duration;
import org.peyvand.access.Offices;
import org.peyvand.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Erases addresses nobody has a reason to keep: acts and the office's name stay, the person's
/// address does not.
@Service
public class Retention {
  /// Long enough to ask somebody who has left about what they left, and to mend an ending by
  /// mistake.
  public static final Duration ADDRESS_KEPT = Duration.ofDays(30);

  private final Offices offices;
  private final Notices notices;
  private final InvitationStore invitations;
  private final Clock clock;

  Retention(Offices offices, Notices notices, InvitationStore invitations, Clock clock) {
    this.offices = offices;
    this.notices = notices;
    this.invitations = invitations;
    this.clock = clock;
  }

  /// Erases the addresses of accounts that ended, and of invitations that expired, long enough ago;
  /// doing it again is harmless.
  @Transactional
  public void eraseAddresses() {
    var before = clock.instant().minus(ADDRESS_KEPT);
    offices.eraseAddresses(before).forEach(notices::forget);
    invitations.forget(before);
  }
}
