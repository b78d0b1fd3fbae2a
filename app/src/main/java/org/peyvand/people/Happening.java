package org.peyvand.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.access.Entrustment;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// One change of who may do what.
///
/// @param actor who did it; none for the host itself
/// @param duty what it was about; none where it concerned the office as a whole
public record Happening(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    What what,
    Subject subject,
    @Nullable Entrustment duty) {
  public enum What {
    INVITED,
    INVITED_AGAIN,
    WITHDRAWN,
    CAME_IN,
    RECOVERY_ISSUED,
    RECOVERED,
    ENTRUSTED,
    DUTY_ENDS,
    ACCOUNT_ENDED
  }

  /// Whose duties changed.
  ///
  /// @param account the invitation's id until it is redeemed, then the account's: they are the same
  public record Subject(UUID account, Multilingual office, Optional<BodyId> body) {
    static Subject of(Account account) {
      return new Subject(account.id(), account.office(), account.body());
    }

    static Subject of(Invitation invitation) {
      var invitee = invitation.invitee();
      return new Subject(invitation.id(), invitee.office(), invitee.body());
    }
  }
}
