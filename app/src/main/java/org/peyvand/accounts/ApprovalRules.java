package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;

/// What exactly a passkey signs when it approves (specs/approval.md): the digest of a statement
/// that says which act, over which bytes, by whom, when.
final class ApprovalRules {
  /// Long enough to read a page again and find a phone, short enough that nobody approves
  /// yesterday's page.
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final byte[] DOMAIN = "peyvand-approval-v1\0".getBytes(US_ASCII);

  private ApprovalRules() {}

  /// Strict RFC 8785.
  static byte[] statement(Matter matter, UUID account, String nonce, Instant at) {
    var fields =
        Json.fields()
            .with("v", 1)
            .with("kind", matter.kind().name().toLowerCase(Locale.ROOT))
            .with("instrument", matter.instrument().toString())
            .with("sha256", matter.sha256())
            .with("details", matter.details())
            .with("account", account.toString())
            .with("nonce", nonce)
            .with("at", at.toString());
    var body = matter.body();
    return StrictJson.canonical(body == null ? fields : fields.with("body", body.toString()));
  }

  static byte[] challenge(byte[] statement) {
    return sha256(DOMAIN, sha256(statement));
  }

  /// Whether a statement made earlier says the very same as this act would now, and is not too old.
  static boolean fits(byte[] statement, Matter matter, UUID account, Instant now) {
    var made = StrictJson.parseCanonical(statement).asFields();
    var at = Instant.parse(made.text("at"));
    return Arrays.equals(statement, statement(matter, account, made.text("nonce"), at))
        && now.isBefore(at.plus(LIFE));
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
