package org.peyvand.typeset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A number made of all that a paper shows and carries: equal papers have equal ones, which a clock
/// or chance could not promise.
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Each piece with its length, so that pieces cannot run into one another.
  void add(byte[] piece) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(piece.length).array());
    digest.update(piece);
  }

  void add(String piece) {
    add(piece.getBytes(StandardCharsets.UTF_8));
  }

  long value() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
