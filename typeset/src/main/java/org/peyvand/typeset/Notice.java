package org.peyvand.typeset;

import java.util.List;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text.Run;
import org.peyvand.typeset.Text.Weight;

/// The band on every page that says what the whole is: one line, or, where it speaks in many
/// languages, as many small ones as fit.
///
/// @param size of its letters
record Notice(List<Line> lines, double size) {
  private static final double ROOM = Look.MEASURE - 16;
  private static final double SMALL = 0.62;
  private static final double LEADING = 1.55;

  static Notice of(Faces faces, Section section, Tag tag) {
    var language = section.language();
    var text = bold(section.furniture().notice());
    double size = Look.of(language).size() * Look.NOTE;
    var line = single(faces, text, language, size, tag);
    if (line.width() <= ROOM) return new Notice(List.of(line), size);
    if (!language.several()) {
      double smaller = size * ROOM / line.width();
      return new Notice(List.of(single(faces, text, language, smaller, tag)), size);
    }
    double small = Look.of(language).size() * SMALL;
    var tokens = Tokens.of(faces, text, language, small, false, tag);
    return new Notice(Lines.of(tokens, ROOM, false, Alignment.CENTER), small);
  }

  private static Line single(Faces faces, Text text, Language language, double size, Tag tag) {
    return Lines.single(Tokens.of(faces, text, language, size, false, tag), language.rightToLeft());
  }

  private static Text bold(Text text) {
    return new Text(
        text.runs().stream()
            .map(run -> new Run(run.words(), Weight.BOLD, run.language()))
            .toList());
  }

  double height() {
    return lines.size() == 1 ? Look.NOTICE_HEIGHT : lines.size() * size * LEADING + 7;
  }

  double baseline(int line) {
    return height() / 2 + ((line - (lines.size() - 1) / 2.0) * LEADING + 0.34) * size;
  }
}
