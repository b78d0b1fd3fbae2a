package org.peyvand.depositary;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.peyvand.register.EntryType;
import org.peyvand.register.RegisterEntry;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;

/// How the register binds a signature without naming its signer: HMAC-SHA-256 under a salt kept
/// outside the log, over the digests of the signature's value and of the certificate
/// (specs/register-entry.md). Without the salt the entry tells nothing.
final class SignatureCommitment {
  static final int SALT_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private SignatureCommitment() {}

  static RegisterEntry entry(Act act, String originalSha256, byte[] salt) {
    var digests =
        Json.fields()
            .with("original", Json.fields().with("sha256", originalSha256))
            .with("signature", HexFormat.of().formatHex(commitment(act.evidence(), salt)));
    return new RegisterEntry(
        act.id(),
        EntryType.SIGNED,
        act.recordedAt(),
        Optional.of(act.instrument()),
        Optional.of(act.body()),
        digests);
  }

  /// What lets a reader of the container check the commitment.
  static byte[] opening(Act act, byte[] salt) {
    return StrictJson.canonical(
        Json.fields()
            .with("certificate", act.evidence().certificateSha256())
            .with("salt", HexFormat.of().formatHex(salt))
            .with("signature", act.evidence().valueSha256()));
  }

  private static byte[] commitment(Act.Evidence evidence, byte[] salt) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(salt, HMAC));
      mac.update(HexFormat.of().parseHex(evidence.valueSha256()));
      return mac.doFinal(HexFormat.of().parseHex(evidence.certificateSha256()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
