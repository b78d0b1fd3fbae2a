package org.peyvand.texts;

/// By what the parties are put in order, and in which language's alphabet.
public record ProtocolOrder(Key key, String language) {
  /// The name that counts.
  public enum Key {
    STATE,
    CITY,
    BODY
  }
}
