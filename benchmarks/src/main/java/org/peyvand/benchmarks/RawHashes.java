package org.peyvand.benchmarks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/// SHA-256 by itself: what a tree cannot do without.
final class RawHashes {
  private static final int NODE_BYTES = 1 + 32 + 32;

  private RawHashes() {}

  static byte[] of(Collection<byte[]> texts) {
    var sha256 = sha256();
    var last = new byte[0];
    for (var text : texts) last = sha256.digest(text);
    return last;
  }

  /// As many hashes of two hashes as asked.
  static byte[] ofNodes(long count) {
    var sha256 = sha256();
    var node = new byte[NODE_BYTES];
    for (var made = 0L; made < count; made++) {
      System.arraycopy(sha256.digest(node), 0, node, 1, 32);
    }
    return node;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
