package org.peyvand.verify.signature;

import java.util.List;

/// One part of a verdict with its reasons; there is always at least one.
public record Part(State state, List<Reason> reasons) {
  public Part {
    reasons = List.copyOf(reasons);
  }

  static Part holds(Reason reason) {
    return new Part(State.HOLDS, List.of(reason));
  }

  static Part fails(Reason reason) {
    return new Part(State.FAILS, List.of(reason));
  }

  static Part unknown(Reason reason) {
    return new Part(State.UNKNOWN, List.of(reason));
  }
}
