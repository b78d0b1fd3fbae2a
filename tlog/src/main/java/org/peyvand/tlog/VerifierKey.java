package org.peyvand.tlog;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A public key with the name it signs under: what a reader of notes has to be given from
/// elsewhere. Written as one line, the vkey: name, key id and key, joined by `+`.
///
/// @param base64 the raw public key
public record VerifierKey(String name, SignatureKind kind, String base64) {

  /// Room for an ML-DSA key and the longest name.
  public static final int LINE_MAX = 4096;

  public VerifierKey {
    Strict.name(name);
    MalformedException.unless(base64.length() <= LINE_MAX, Flaw.KEY_SHAPE);
    MalformedException.unless(
        Strict.base64(base64).length == kind.algorithm.publicKeyBytes, Flaw.KEY_SHAPE);
    publicKey(kind.algorithm, base64);
  }

  /// Reads a vkey line, without a newline.
  public static VerifierKey parse(String line) {
    MalformedException.unless(line.length() <= LINE_MAX, Flaw.KEY_SHAPE);
    // Base64 may hold a plus too, hence three parts at most.
    var parts = line.split("\\+", 3);
    MalformedException.unless(parts.length == 3, Flaw.KEY_SHAPE);
    var typeAndKey = Strict.base64(parts[2]);
    MalformedException.unless(typeAndKey.length > 1, Flaw.KEY_SHAPE);
    var kind = SignatureKind.ofType(typeAndKey[0] & 0xff);
    var raw = Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length);
    var key = new VerifierKey(parts[0], kind, Strict.base64(raw));
    MalformedException.unless(key.hexId().equals(parts[1]), Flaw.KEY_ID_WRONG);
    return key;
  }

  /// The first four bytes of SHA-256 over name, newline, type and key.
  public int id() {
    var sha256 = Hash.sha256();
    sha256.update(Strict.utf8(name + "\n"));
    return ByteBuffer.wrap(sha256.digest(typeAndKey())).getInt();
  }

  /// The vkey line.
  @Override
  public String toString() {
    return name + "+" + hexId() + "+" + Strict.base64(typeAndKey());
  }

  boolean claims(NoteSignature line) {
    return line.name().equals(name) && line.keyId() == id();
  }

  /// The signer, if the signature under this text is right.
  Optional<Signer> check(String text, NoteSignature line) {
    var bytes = line.signature();
    if (bytes.length != kind.signatureBytes()) {
      return Optional.empty();
    }
    var time = kind.isCosignature() ? ByteBuffer.wrap(bytes).getLong() : 0;
    var signature =
        Arrays.copyOfRange(bytes, bytes.length - kind.algorithm.signatureBytes, bytes.length);
    try {
      var right = time >= 0 && verifies(SignedMessage.of(this, text, time), signature);
      return right ? Optional.of(new Signer(this, time)) : Optional.empty();
    } catch (MalformedException notCheckpoint) {
      return Optional.empty();
    }
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance(kind.algorithm.jdkName);
      verifier.initVerify(publicKey(kind.algorithm, base64));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(SignatureKind.Algorithm algorithm, String base64) {
    var prefix = algorithm.publicPrefix();
    var encoded =
        ByteBuffer.allocate(prefix.length + algorithm.publicKeyBytes)
            .put(prefix)
            .put(Strict.base64(base64))
            .array();
    try {
      var factory = KeyFactory.getInstance(algorithm.jdkName);
      return factory.generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new MalformedException(Flaw.KEY_UNUSABLE);
    }
  }

  private byte[] typeAndKey() {
    var raw = Strict.base64(base64);
    return ByteBuffer.allocate(1 + raw.length).put((byte) kind.type).put(raw).array();
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(id());
  }
}
