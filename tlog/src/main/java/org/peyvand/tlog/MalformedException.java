package org.peyvand.tlog;

/// The one exception that input can cause: what was read is not what the specification allows.
/// Unchecked, since it can only be reported, never repaired, by the code that meets it.
public final class MalformedException extends RuntimeException {

  private final Flaw flaw;

  MalformedException(Flaw flaw) {
    super(flaw.code());
    this.flaw = flaw;
  }

  /// What was wrong, from a closed list.
  public Flaw flaw() {
    return flaw;
  }

  static void unless(boolean holds, Flaw flaw) {
    if (!holds) {
      throw new MalformedException(flaw);
    }
  }
}
