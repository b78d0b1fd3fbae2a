package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.peyvand.typeset.Block.Alignment;

/// A column of a page, in which lines are set.
///
/// Places are first thought from the start of the line; only [#left] knows on which side that is.
///
/// @param offset of its left end from the left margin of the page
/// @param measure its width
record Column(Faces faces, Language language, Look look, double offset, double measure) {

  static Column whole(Faces faces, Language language) {
    return new Column(faces, language, Look.of(language), 0, Look.MEASURE);
  }

  /// A narrower one within this, given by its distance from the start and its width.
  Column within(double inset, double width) {
    return new Column(faces, language, look, left(inset, width), width);
  }

  boolean narrow() {
    return measure < Look.MEASURE - 0.01;
  }

  boolean rightToLeft() {
    return language.rightToLeft();
  }

  /// The lines of a text, each a row.
  List<Row> rows(Text text, Look look, boolean bold, Alignment alignment, Tag tag) {
    return rows(Tokens.Marked.of(text), look, bold, alignment, tag);
  }

  List<Row> rows(List<Tokens.Marked> runs, Look look, boolean bold, Alignment alignment, Tag tag) {
    var tokens = Tokens.of(faces, runs, language, look.size(), bold, tag);
    if (alignment == Alignment.JUSTIFIED && !bold) tokens = Hyphenation.of(tokens);
    var made = new ArrayList<Row>();
    for (var line : Lines.of(tokens, measure, rightToLeft(), alignment)) {
      double leading = leading(line, look);
      var words = words(line, alignment, look).lowered((leading - look.leading()) / 2);
      made.add(new Row(0, leading, false, List.of(words)));
    }
    return made;
  }

  /// Where languages share a line, the one that needs most room gets it.
  private double leading(Line line, Look look) {
    if (!language.several()) return look.leading();
    double factor = look.size() / this.look.size();
    return line.placed().stream()
        .mapToDouble(placed -> Look.of(placed.token().style().language()).times(factor).leading())
        .max()
        .orElse(look.leading());
  }

  Row.Words words(Line line, Alignment alignment, Look look) {
    double left = offset;
    double slack = measure - line.width();
    if (alignment == Alignment.CENTER) left += slack / 2;
    else if (rightToLeft()) left += slack;
    return new Row.Words(line, left, look.baseline(), false);
  }

  /// A text on one line, however long.
  Line single(Text text, double size, Tag tag) {
    return Lines.single(Tokens.of(faces, text, language, size, false, tag), rightToLeft());
  }

  /// The left end of a box that begins so far from the start of the line.
  double left(double inset, double width) {
    return offset + (rightToLeft() ? measure - inset - width : inset);
  }

  /// A line over the whole width.
  Row.Stroke rule(double y, double width) {
    return new Row.Stroke(offset, offset + measure, y, width, false);
  }
}
