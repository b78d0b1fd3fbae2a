package org.peyvand.tlog;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A secret key with the name it signs under. What is kept is the 32-byte seed, from which both
/// halves of the key pair follow, for Ed25519 and for ML-DSA-44 alike.
public final class SigningKey {

  static final int SEED_BYTES = 32;

  private static final String LINE_START = "PRIVATE+KEY+";
  private static final String PEM_START = "-----BEGIN PRIVATE KEY-----\n";
  private static final String PEM_END = "-----END PRIVATE KEY-----\n";

  private final byte[] seed;
  private final KeyPair pair;
  private final VerifierKey verifierKey;

  private SigningKey(String name, SignatureKind kind, byte[] seed) {
    this.seed = seed.clone();
    this.pair = derive(kind.algorithm, seed);
    var encoded = pair.getPublic().getEncoded();
    var from = encoded.length - kind.algorithm.publicKeyBytes;
    var raw = Arrays.copyOfRange(encoded, from, encoded.length);
    this.verifierKey = new VerifierKey(name, kind, Strict.base64(raw));
  }

  public static SigningKey generate(String name, SignatureKind kind, SecureRandom random) {
    var seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return new SigningKey(name, kind, seed);
  }

  public static SigningKey ofSeed(String name, SignatureKind kind, byte[] seed) {
    MalformedException.unless(seed.length == SEED_BYTES, Flaw.KEY_SHAPE);
    return new SigningKey(name, kind, seed);
  }

  /// Reads the one-line form `PRIVATE+KEY+name+id+key`, without a newline.
  public static SigningKey parse(String line) {
    MalformedException.unless(
        line.length() <= VerifierKey.LINE_MAX && line.startsWith(LINE_START), Flaw.KEY_SHAPE);
    var parts = line.substring(LINE_START.length()).split("\\+", 3);
    MalformedException.unless(parts.length == 3, Flaw.KEY_SHAPE);
    var typeAndSeed = Strict.base64(parts[2]);
    MalformedException.unless(typeAndSeed.length == 1 + SEED_BYTES, Flaw.KEY_SHAPE);
    var kind = SignatureKind.ofType(typeAndSeed[0] & 0xff);
    var seed = Arrays.copyOfRange(typeAndSeed, 1, typeAndSeed.length);
    var key = new SigningKey(Strict.name(parts[0]), kind, seed);
    MalformedException.unless(key.hexId().equals(parts[1]), Flaw.KEY_ID_WRONG);
    return key;
  }

  /// Reads the PKCS#8 form other tools know, which does not say the key's name and kind.
  public static SigningKey fromPem(String name, SignatureKind kind, String pem) {
    var framed =
        pem.length() <= VerifierKey.LINE_MAX && pem.startsWith(PEM_START) && pem.endsWith(PEM_END);
    MalformedException.unless(
        framed && pem.length() > PEM_START.length() + PEM_END.length(), Flaw.KEY_SHAPE);
    var body = pem.substring(PEM_START.length(), pem.length() - PEM_END.length());
    var der = Strict.base64(body.replace("\n", ""));
    var prefix = kind.algorithm.privatePrefix();
    MalformedException.unless(
        der.length == prefix.length + SEED_BYTES
            && Arrays.equals(Arrays.copyOf(der, prefix.length), prefix),
        Flaw.KEY_SHAPE);
    return ofSeed(name, kind, Arrays.copyOfRange(der, prefix.length, der.length));
  }

  /// What everybody else is given.
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /// The one-line secret form; keep it in a file only its owner can read ({@link KeyFile}).
  public String encoded() {
    var typeAndSeed =
        ByteBuffer.allocate(1 + SEED_BYTES).put((byte) verifierKey.kind().type).put(seed).array();
    return LINE_START + verifierKey.name() + "+" + hexId() + "+" + Strict.base64(typeAndSeed);
  }

  /// The secret as PKCS#8 in PEM.
  public String pem() {
    var prefix = verifierKey.kind().algorithm.privatePrefix();
    var der = ByteBuffer.allocate(prefix.length + SEED_BYTES).put(prefix).put(seed).array();
    var body = Strict.base64(der).replaceAll(".{64}(?=.)", "$0\n");
    return PEM_START + body + "\n" + PEM_END;
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "signing key of " + verifierKey.name() + "+" + hexId();
  }

  NoteSignature sign(String text) {
    if (verifierKey.kind().isCosignature()) {
      throw new IllegalStateException("this key cosigns checkpoints only: " + this);
    }
    return NoteSignature.of(verifierKey, signature(SignedMessage.of(verifierKey, text, 0)));
  }

  NoteSignature cosign(String checkpoint, long timeSeconds) {
    if (!verifierKey.kind().isCosignature() || timeSeconds < 0) {
      throw new IllegalStateException("this key or this time cannot cosign: " + this);
    }
    var signature = signature(SignedMessage.of(verifierKey, checkpoint, timeSeconds));
    var timed = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(timeSeconds);
    return NoteSignature.of(verifierKey, timed.put(signature).array());
  }

  private byte[] signature(byte[] message) {
    try {
      var signer = Signature.getInstance(verifierKey.kind().algorithm.jdkName);
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with the " + this, e);
    }
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(verifierKey.id());
  }

  /// The JDK makes no public key from a private one, but both from chance; here chance is the seed.
  private static KeyPair derive(SignatureKind.Algorithm algorithm, byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm.jdkName, algorithm.provider);
      var chance = new SeedOnly(seed);
      generator.initialize(new NamedParameterSpec(algorithm.jdkName), chance);
      var pair = generator.generateKeyPair();
      if (!chance.isUsedUp()) {
        throw new IllegalStateException("the JDK no longer makes keys from a seed alone");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK 25 has " + algorithm.jdkName, e);
    }
  }

  /// Gives the seed once and nothing else.
  private static final class SeedOnly extends SecureRandom {
    private final transient ByteBuffer rest;

    SeedOnly(byte[] seed) {
      this.rest = ByteBuffer.wrap(seed.clone());
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != rest.remaining()) {
        throw new IllegalStateException("the JDK no longer makes keys from a seed alone");
      }
      rest.get(bytes);
    }

    boolean isUsedUp() {
      return !rest.hasRemaining();
    }
  }
}
