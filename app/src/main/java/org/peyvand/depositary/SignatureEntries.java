package org.peyvand.depositary;

import java.util.Optional;
import org.peyvand.register.EntryType;
import org.peyvand.register.RegisterEntry;
import org.peyvand.verify.Opening;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.SignatureId;

/// How the register binds a signature without naming its signer: by a commitment whose salt is kept
/// outside the log (specs/register-entry.md). Without the salt the entry tells nothing.
final class SignatureEntries {
  private SignatureEntries() {}

  static RegisterEntry of(Act act, String originalSha256, byte[] salt) {
    var digests =
        Json.fields()
            .with("original", Json.fields().with("sha256", originalSha256))
            .with("signature", opening(act, salt).commitment());
    return new RegisterEntry(
        act.id(),
        EntryType.SIGNED,
        act.recordedAt(),
        Optional.of(act.instrument()),
        Optional.of(act.body()),
        digests);
  }

  /// What lets a reader of the container check the commitment.
  static Opening opening(Act act, byte[] salt) {
    var evidence = act.evidence();
    return new Opening(new SignatureId(evidence.valueSha256(), evidence.certificateSha256()), salt);
  }
}
