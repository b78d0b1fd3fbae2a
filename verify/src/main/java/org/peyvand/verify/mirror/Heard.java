package org.peyvand.verify.mirror;

/// What came of asking another host.
public sealed interface Heard {

  /// An answer, whatever it says.
  record Answer(int status, String contentType, byte[] body) implements Heard {}

  enum Nothing implements Heard {
    /// No such host, nobody listens, or the line broke.
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    /// It sends us elsewhere; we ask only where we were told to.
    REDIRECTED
  }
}
