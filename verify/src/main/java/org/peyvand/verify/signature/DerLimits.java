package org.peyvand.verify.signature;

/// Walks the BER tree of an upload before the parser sees it, so that depth and number of elements
/// are bounded.
final class DerLimits {
  /// A CMS with certificates is about 14 deep; Russian qualified certificates reach 17.
  private static final int DEPTH_MAX = 32;

  private static final int ELEMENTS_MAX = 8_000;

  private final byte[] bytes;
  private int elements;

  private DerLimits(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Exactly one element, within limits, and nothing after it.
  static boolean hold(byte[] bytes) {
    try {
      var end = new DerLimits(bytes).element(0, bytes.length, 0);
      return end == bytes.length;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Where the first element ends; zero when it breaks a limit.
  static int end(byte[] bytes) {
    try {
      return new DerLimits(bytes).element(0, bytes.length, 0);
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }

  private int element(int from, int limit, int depth) {
    if (depth > DEPTH_MAX || ++elements > ELEMENTS_MAX) throw new IllegalArgumentException();
    var at = from;
    var tag = at(at++, limit);
    if ((tag & 0x1f) == 0x1f) {
      while ((at(at++, limit) & 0x80) != 0) if (at - from > 5) throw new IllegalArgumentException();
    }
    var length = at(at++, limit);
    var constructed = (tag & 0x20) != 0;
    if (length == 0x80) {
      if (!constructed) throw new IllegalArgumentException();
      while (at(at, limit) != 0 || at(at + 1, limit) != 0) at = element(at, limit, depth + 1);
      return at + 2;
    }
    if (length > 0x80) {
      var octets = length & 0x7f;
      if (octets > 4) throw new IllegalArgumentException();
      length = 0;
      for (var i = 0; i < octets; i++) {
        if (length > 0x7fffff) throw new IllegalArgumentException();
        length = (length << 8) | at(at++, limit);
      }
    }
    if (length > limit - at) throw new IllegalArgumentException();
    var end = at + length;
    while (constructed && at < end) at = element(at, end, depth + 1);
    return end;
  }

  private int at(int index, int limit) {
    if (index >= limit) throw new IllegalArgumentException();
    return bytes[index] & 0xff;
  }
}
