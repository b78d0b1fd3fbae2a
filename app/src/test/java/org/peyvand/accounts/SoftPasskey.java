package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/// A passkey without a device (WebAuthn, ES256): what a browser would send, and what a cheat would.
final class SoftPasskey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;

  private final KeyPair keys;
  private final byte[] id;
  private int count;

  SoftPasskey(String name) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      id = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] id() {
    return id.clone();
  }

  /// The answer to being made.
  String made(RelyingParty party, byte[] challenge) {
    var client = clientData("webauthn.create", party.origin(), challenge);
    var data = new ByteArrayOutputStream();
    data.writeBytes(data(party, PRESENT | VERIFIED | ATTESTED));
    data.writeBytes(new byte[16]);
    data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
    data.writeBytes(id);
    data.writeBytes(cose());
    var object = new ByteArrayOutputStream();
    // {"fmt": "none", "attStmt": {}, "authData": h'…'} in CBOR
    object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0"));
    object.writeBytes(HexFormat.of().parseHex("68617574684461746158"));
    object.write(data.size());
    object.writeBytes(data.toByteArray());
    return """
    {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
     "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s"}}"""
        .formatted(text(id), text(client), text(object.toByteArray()));
  }

  /// The answer to a challenge, by a person who was verified.
  String proof(RelyingParty party, byte[] challenge) {
    return proof(party, challenge, PRESENT | VERIFIED);
  }

  /// The answer of a device that asked nobody who they are.
  String proofOfPresence(RelyingParty party, byte[] challenge) {
    return proof(party, challenge, PRESENT);
  }

  private String proof(RelyingParty party, byte[] challenge, int flags) {
    try {
      count++;
      var client = clientData("webauthn.get", party.origin(), challenge);
      var data = data(party, flags);
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(MessageDigest.getInstance("SHA-256").digest(client));
      return """
      {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
       "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s"}}"""
          .formatted(text(id), text(client), text(data), text(signature.sign()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] data(RelyingParty party, int flags) {
    try {
      var host = MessageDigest.getInstance("SHA-256").digest(party.id().getBytes(UTF_8));
      return ByteBuffer.allocate(37).put(host).put((byte) flags).putInt(count).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR
  private byte[] cose() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return HexFormat.of()
        .parseHex(
            "a501020326200121"
                + "5820%064x".formatted(point.getAffineX())
                + "22"
                + "5820%064x".formatted(point.getAffineY()));
  }

  private static byte[] clientData(String type, String origin, byte[] challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, text(challenge), origin)
        .getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
