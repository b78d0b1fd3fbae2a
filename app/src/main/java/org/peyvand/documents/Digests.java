package org.peyvand.documents;

import static org.peyvand.verify.signature.DigestAlgorithm.SHA256;
import static org.peyvand.verify.signature.DigestAlgorithm.SM3;
import static org.peyvand.verify.signature.DigestAlgorithm.STREEBOG256;

import java.util.HexFormat;

/// The digests of the original that signers of different systems sign, in hexadecimal.
public record Digests(String sha256, String sm3, String streebog256) {
  static Digests of(byte[] bytes) {
    return new Digests(
        sha256(bytes),
        HexFormat.of().formatHex(SM3.of(bytes)),
        HexFormat.of().formatHex(STREEBOG256.of(bytes)));
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(SHA256.of(bytes));
  }
}
