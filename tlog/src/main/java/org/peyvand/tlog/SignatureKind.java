package org.peyvand.tlog;

import java.util.HexFormat;

/// The note signatures this module knows, each with its type byte in C2SP signed-note.
public enum SignatureKind {
  /// A log's own signature over the note's text.
  ED25519(0x01, Algorithm.ED25519, 0),
  /// A witness's timestamped signature over a checkpoint, `cosignature/v1`.
  COSIGNATURE(0x04, Algorithm.ED25519, Long.BYTES),
  /// A timestamped signature over a checkpoint that a quantum computer cannot forge.
  ML_DSA_COSIGNATURE(0x06, Algorithm.ML_DSA_44, Long.BYTES);

  /// Sizes and the fixed DER around raw keys, which the JDK wants and notes leave out. Providers
  /// are named, since only these are known to draw nothing but the seed when they make a key pair.
  enum Algorithm {
    ED25519(
        "Ed25519", "SunEC", 32, 64, "302a300506032b6570032100", "302e020100300506032b657004220420"),
    ML_DSA_44(
        "ML-DSA-44",
        "SUN",
        1312,
        2420,
        "30820532300b06096086480165030403110382052100",
        "3034020100300b060960864801650304031104228020");

    final String jdkName;
    final String provider;
    final int publicKeyBytes;
    final int signatureBytes;
    private final String publicPrefix;
    private final String privatePrefix;

    Algorithm(
        String jdkName,
        String provider,
        int publicKeyBytes,
        int signatureBytes,
        String publicPrefix,
        String privatePrefix) {
      this.jdkName = jdkName;
      this.provider = provider;
      this.publicKeyBytes = publicKeyBytes;
      this.signatureBytes = signatureBytes;
      this.publicPrefix = publicPrefix;
      this.privatePrefix = privatePrefix;
    }

    /// Before a raw public key: SubjectPublicKeyInfo.
    byte[] publicPrefix() {
      return HexFormat.of().parseHex(publicPrefix);
    }

    /// Before a 32-byte seed: PKCS#8 (RFC 8410, RFC 9881).
    byte[] privatePrefix() {
      return HexFormat.of().parseHex(privatePrefix);
    }
  }

  final int type;
  final Algorithm algorithm;
  private final int timestampBytes;

  SignatureKind(int type, Algorithm algorithm, int timestampBytes) {
    this.type = type;
    this.algorithm = algorithm;
    this.timestampBytes = timestampBytes;
  }

  /// Whether signatures of this kind carry a time and need a checkpoint to sign.
  public boolean isCosignature() {
    return timestampBytes > 0;
  }

  /// As people know it: `Ed25519`, `ML-DSA-44`.
  public String algorithmName() {
    return algorithm.jdkName;
  }

  int signatureBytes() {
    return timestampBytes + algorithm.signatureBytes;
  }

  static SignatureKind ofType(int type) {
    for (var kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new MalformedException(Flaw.KEY_KIND_UNKNOWN);
  }
}
