package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peyvand.access.Member;
import tools.jackson.databind.json.JsonMapper;

/// What a page asks the browser for, in the JSON of WebAuthn level 3; `static/js/passkeys.js` reads
/// it from the form.
final class PasskeyOptions {
  /// As long as a person needs to find a phone.
  private static final long TIMEOUT_MILLIS = 300_000;

  private static final JsonMapper JSON = new JsonMapper();

  private PasskeyOptions() {}

  /// @param office what the device shows beside the key
  static String toMake(
      RelyingParty party, byte[] challenge, Member member, String office, List<byte[]> known) {
    return JSON.writeValueAsString(
        Map.of(
            "rp",
            Map.of("id", party.id(), "name", "Peyvand"),
            "user",
            Map.of("id", text(bytes(member.account())), "name", office, "displayName", office),
            "challenge",
            text(challenge),
            "pubKeyCredParams",
            PasskeyRules.ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::getValue)
                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                .toList(),
            "timeout",
            TIMEOUT_MILLIS,
            "attestation",
            "none",
            "excludeCredentials",
            descriptors(known),
            "authenticatorSelection",
            Map.of(
                "residentKey",
                "required",
                "requireResidentKey",
                true,
                "userVerification",
                "required")));
  }

  /// @param allowed the keys that may answer; empty for any that the device has for this host
  static String toProve(RelyingParty party, byte[] challenge, List<byte[]> allowed) {
    return JSON.writeValueAsString(
        Map.of(
            "rpId",
            party.id(),
            "challenge",
            text(challenge),
            "timeout",
            TIMEOUT_MILLIS,
            "userVerification",
            "required",
            "allowCredentials",
            descriptors(allowed)));
  }

  private static List<Map<String, String>> descriptors(List<byte[]> credentials) {
    return credentials.stream()
        .map(credential -> Map.of("type", "public-key", "id", text(credential)))
        .toList();
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text.getBytes(UTF_8));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
