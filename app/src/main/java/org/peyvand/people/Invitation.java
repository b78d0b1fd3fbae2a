package org.peyvand.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Entrustment;

/// An office that waits for the person invited to it.
///
/// @param id the account's, once it is redeemed
/// @param issuedBy none where the host itself issued it on its terminal
public record Invitation(
    UUID id,
    Invitee invitee,
    List<Entrustment> duties,
    @Nullable UUID issuedBy,
    Instant issued,
    Instant expires) {
  public Invitation {
    duties = List.copyOf(duties);
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expires);
  }
}
