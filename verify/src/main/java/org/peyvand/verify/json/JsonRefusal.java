package org.peyvand.verify.json;

/// The text is not strict JSON; `why` says which rule it breaks and `at` where (a character index).
public final class JsonRefusal extends RuntimeException {
  public enum Why {
    TOO_LARGE,
    TOO_DEEP,
    NOT_UTF8,
    SYNTAX,
    NOT_AN_INTEGER,
    INTEGER_TOO_LARGE,
    DUPLICATE_NAME,
    LONE_SURROGATE,
    NOT_NFC,
    NOT_CANONICAL,
    WRONG_SHAPE
  }

  private final Why why;
  private final int at;

  public JsonRefusal(Why why, int at) {
    super(why + " at " + at);
    this.why = why;
    this.at = at;
  }

  public Why why() {
    return why;
  }

  public int at() {
    return at;
  }
}
