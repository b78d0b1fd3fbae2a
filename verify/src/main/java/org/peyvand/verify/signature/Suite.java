package org.peyvand.verify.signature;

import java.security.spec.AlgorithmParameterSpec;
import org.jspecify.annotations.Nullable;

/// A signature's algorithm, resolved: the row of the table, the digest of the content, the curve or
/// an empty text, the key's size, and what Bouncy Castle calls it.
public record Suite(
    Algorithm algorithm,
    DigestAlgorithm digest,
    String curve,
    int keyBits,
    String javaName,
    @Nullable AlgorithmParameterSpec parameters) {

  /// Whether the key is too short to be relied on.
  public boolean weak() {
    return keyBits < algorithm.keyBitsMin();
  }
}
