package org.peyvand.texts;

/// How the words of a draft change.
public enum Editing {
  /// Negotiators change them in place.
  OPEN,
  /// The parties negotiate: what is agreed changes only by an amendment that was accepted.
  BY_AMENDMENT
}
