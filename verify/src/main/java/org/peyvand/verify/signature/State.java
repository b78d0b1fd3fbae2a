package org.peyvand.verify.signature;

/// What can be said of one part of a signature.
public enum State {
  HOLDS,
  FAILS,
  UNKNOWN
}
