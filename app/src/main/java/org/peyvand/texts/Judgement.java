package org.peyvand.texts;

/// What a reviser says of a leaf.
enum Judgement {
  /// Read, and not yet compared with all the others.
  REVIEWS,
  /// It says the same as the others.
  CONFIRMS,
  /// What changed elsewhere changes nothing here.
  NO_EFFECT;

  Change.What what() {
    return switch (this) {
      case REVIEWS -> Change.What.REVIEWED;
      case CONFIRMS -> Change.What.CONFIRMED;
      case NO_EFFECT -> Change.What.NO_EFFECT;
    };
  }
}
