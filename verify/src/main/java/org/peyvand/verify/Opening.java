package org.peyvand.verify;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.SignatureId;

/// Opens the commitment a register entry makes to a signature. The log holds only an HMAC; whoever
/// erases the salt makes the entry say nothing of the signer any more.
public record Opening(SignatureId signature, byte[] salt) {
  public static final int SALT_BYTES = 32;

  public Opening {
    if (salt.length != SALT_BYTES) throw new IllegalArgumentException("salt: " + salt.length);
    salt = salt.clone();
  }

  /// Throws [JsonRefusal] for anything but the three members in their canonical form.
  static Opening read(byte[] bytes) {
    var fields = StrictJson.parseCanonical(bytes, 1024).asFields();
    var signature = new SignatureId(fields.text("signature"), fields.text("certificate"));
    if (fields.members().size() != 3) throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
    try {
      var opening = new Opening(signature, HexFormat.of().parseHex(fields.text("salt")));
      opening.commitment();
      return opening;
    } catch (IllegalArgumentException _) {
      throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
    }
  }

  public byte[] toBytes() {
    return StrictJson.canonical(
        new Json.Fields(
            Map.of(
                "certificate", new Json.Text(signature.certificate()),
                "salt", new Json.Text(HexFormat.of().formatHex(salt)),
                "signature", new Json.Text(signature.value()))));
  }

  /// `digests.signature` of the entry: HMAC-SHA-256 over both digests, 64 bytes, in hex.
  public String commitment() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      mac.update(digest(signature.value()));
      return HexFormat.of().formatHex(mac.doFinal(digest(signature.certificate())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] digest(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != 32) throw new IllegalArgumentException("digest: " + bytes.length);
    return bytes;
  }
}
