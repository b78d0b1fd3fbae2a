package org.peyvand.accounts;

import java.time.Instant;
import java.util.UUID;

/// The ways into an account have changed, or its last resort was used; its person is to hear of it.
///
/// @param device from where, as its browser says
public record WayInChanged(UUID account, What what, Device device, Instant at) {
  /// What happened; the name is the key of a sentence.
  public enum What {
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSWORD_SET,
    PASSWORD_REMOVED,
    CODES_MADE,
    RECOVERY_USED
  }
}
