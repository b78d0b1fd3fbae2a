package org.peyvand.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// A SHA-256 value in the tree, and the two ways RFC 6962 makes one: of an entry, and of two
/// hashes. The leading byte keeps the two apart, so that no entry can pass for an inner node.
public final class Hash {

  public static final int SIZE_BYTES = 32;

  /// The root of the tree without entries: SHA-256 of nothing.
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private static final byte LEAF_PREFIX = 0;
  private static final byte NODE_PREFIX = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    MalformedException.unless(bytes.length == SIZE_BYTES, Flaw.HASH_LENGTH);
    return new Hash(bytes.clone());
  }

  /// The hash of one entry's bytes, a leaf of the tree.
  public static Hash leaf(byte[] entry) {
    var sha256 = sha256();
    sha256.update(LEAF_PREFIX);
    return new Hash(sha256.digest(entry));
  }

  /// The hash over two neighbours.
  public static Hash node(Hash left, Hash right) {
    var sha256 = sha256();
    sha256.update(NODE_PREFIX);
    sha256.update(left.bytes);
    return new Hash(sha256.digest(right.bytes));
  }

  /// Reads the base64 form that checkpoints and proofs use.
  public static Hash parse(String base64) {
    return of(Strict.base64(base64));
  }

  static Hash in(byte[] tile, int position) {
    var from = position * SIZE_BYTES;
    return new Hash(Arrays.copyOfRange(tile, from, from + SIZE_BYTES));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Strict.base64(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
