package org.peyvand.typeset;

/// The measures of a page, in points. Scripts differ in how large they look at a size and in how
/// much room they need between lines; all should look equally important.
///
/// @param size of the text type
/// @param leading from baseline to baseline
record Look(double size, double leading) {
  static final double PAGE_WIDTH = 595.276;
  static final double PAGE_HEIGHT = 841.89;
  static final double MARGIN = 80;
  static final double MEASURE = PAGE_WIDTH - 2 * MARGIN;
  static final double TOP = 96;
  static final double BOTTOM = 92;
  static final double TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM;
  static final double NOTICE_TOP = 34;
  static final double NOTICE_HEIGHT = 20;
  static final double HEAD_BASELINE = 76;
  static final double FOOT_BASELINE = PAGE_HEIGHT - 50;
  static final double NOTE = 0.82;
  static final double NOTE_RULE = 14;

  static final double CLAUSE_GAP = 6;
  static final double ITEM_GAP = 3;
  static final double PARAGRAPH_GAP = 8;
  static final double COLUMN_GAP = 28;
  static final double CELL_PADDING = 5;
  static final double SIGNING_ROOM = 44;

  static Look of(Language language) {
    return switch (language.script()) {
      case "Arab" -> new Look(12, 21.5);
      case "Deva" -> new Look(12, 20);
      case "Ethi" -> new Look(11.5, 20);
      case "Hans", "Hant" -> new Look(11.5, 20);
      default -> new Look(11.5, 17.5);
    };
  }

  Look times(double factor) {
    // Large lines are short: they need less air than text.
    return new Look(size * factor, size * factor + (leading - size) * Math.sqrt(factor));
  }

  /// From the top of a line to its baseline.
  double baseline() {
    return (leading - size) / 2 + size * 0.84;
  }

  /// Room for a number in the margin of its level.
  double indent() {
    return size * 2.2;
  }
}
