package org.peyvand.typeset;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.PictureOutcome.Reason;

/// Writes shapes in the language of PDF.
final class SvgInk {
  private static final int STEPS_MAX = 200_000;

  private final StringBuilder out = new StringBuilder();
  private int steps;

  void draw(Shape shape, SvgStyle style) {
    var fill = style.fill();
    var stroke = style.stroke();
    if (fill == null && stroke == null) return;
    out.append("q ");
    color(fill, "rg ");
    color(stroke, "RG ");
    if (stroke != null) {
      double scale = Math.sqrt(Math.abs(style.place().getDeterminant()));
      numbers(style.strokeWidth() * scale).append("w ");
      out.append(style.cap()).append(" J ").append(style.join()).append(" j ");
    }
    path(shape.getPathIterator(style.place()));
    out.append(stroke == null ? "f" : fill == null ? "S" : "B");
    if (fill != null && style.evenOdd()) out.append('*');
    out.append(" Q\n");
  }

  private void path(PathIterator path) {
    var at = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      if (++steps > STEPS_MAX) throw new SvgRefusal(Reason.TOO_LARGE, "path");
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> numbers(at[0], at[1]).append("m ");
        case PathIterator.SEG_LINETO -> numbers(at[0], at[1]).append("l ");
        case PathIterator.SEG_QUADTO -> {
          // PDF knows curves of the third degree only.
          at[4] = at[2];
          at[5] = at[3];
          double cx = at[0];
          double cy = at[1];
          at[0] = x + (cx - x) * 2 / 3;
          at[1] = y + (cy - y) * 2 / 3;
          at[2] = at[4] + (cx - at[4]) * 2 / 3;
          at[3] = at[5] + (cy - at[5]) * 2 / 3;
          numbers(at[0], at[1], at[2], at[3], at[4], at[5]).append("c ");
          at[0] = at[4];
          at[1] = at[5];
        }
        case PathIterator.SEG_CUBICTO -> {
          numbers(at[0], at[1], at[2], at[3], at[4], at[5]).append("c ");
          at[0] = at[4];
          at[1] = at[5];
        }
        default -> {
          out.append("h ");
          continue;
        }
      }
      x = at[0];
      y = at[1];
    }
  }

  private void color(@Nullable Integer color, String operator) {
    if (color == null) return;
    numbers((color >> 16 & 0xFF) / 255.0, (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0)
        .append(operator);
  }

  private StringBuilder numbers(double... values) {
    for (double value : values) {
      if (!(Math.abs(value) < 1e7)) throw new SvgRefusal(Reason.TOO_LARGE, Double.toString(value));
      out.append(String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "")).append(' ');
    }
    return out;
  }

  /// All of it, in a square of one unit, upright as PDF counts.
  byte[] content(double left, double top, double width, double height) {
    var whole = new SvgInk();
    whole.out.append("0 0 1 1 re W n ");
    whole.fine(1 / width, 0, 0, -1 / height, -left / width, 1 + top / height);
    whole.out.append("cm\n").append(out);
    return whole.out.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private void fine(double... values) {
    for (double value : values) out.append(String.format(Locale.ROOT, "%.8f ", value));
  }
}
