package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Token.Gap;

/// Breaks a paragraph where the whole of it looks best: the least sum of badness over all lines,
/// rather than each line as full as can be.
final class Lines {
  /// A space may give away this part of itself.
  private static final double SHRINK = 0.2;

  /// What a space can take before it begins to look like a hole.
  private static final double STRETCH = 0.55;

  /// What the gap after a full-width character can take, in parts of its width.
  private static final double IDEOGRAPH_STRETCH = 0.06;

  /// What the gap after an Ethiopic word mark can take, in parts of the type size.
  private static final double WORD_MARK_STRETCH = 0.12;

  /// Beyond this many times its stretch a line is left ragged: better short than full of holes.
  private static final double RAGGED = 9;

  private final List<Token> tokens;
  private final double measure;
  private final boolean rightToLeft;
  private final boolean justified;
  private final double[] widths;
  private final double[] stretches;
  private final double[] shrinks;

  private Lines(List<Token> tokens, double measure, boolean rightToLeft, Alignment alignment) {
    this.tokens = squeezed(Tokens.fitting(tokens, measure));
    this.measure = measure;
    this.rightToLeft = rightToLeft;
    this.justified = alignment == Alignment.JUSTIFIED;
    int count = this.tokens.size();
    this.widths = new double[count + 1];
    this.stretches = new double[count + 1];
    this.shrinks = new double[count + 1];
    for (int i = 0; i < count; i++) {
      var token = this.tokens.get(i);
      widths[i + 1] = widths[i] + token.width();
      stretches[i + 1] = stretches[i] + stretch(token);
      shrinks[i + 1] = shrinks[i] + (token.stretches() ? token.width() * SHRINK : 0);
    }
  }

  static List<Line> of(
      List<Token> tokens, double measure, boolean rightToLeft, Alignment alignment) {
    if (tokens.isEmpty()) return List.of(Line.EMPTY);
    return new Lines(tokens, measure, rightToLeft, alignment).broken();
  }

  /// Everything on one line, however long.
  static Line single(List<Token> tokens, boolean rightToLeft) {
    int trailing = 0;
    while (trailing < tokens.size() && isSpace(tokens.get(tokens.size() - 1 - trailing)))
      trailing++;
    return Line.of(squeezed(tokens), trailing, rightToLeft);
  }

  private static double stretch(Token token) {
    if (token.stretches()) return token.width() * STRETCH;
    if (token.gap() == Gap.WORD_MARK) return token.size() * WORD_MARK_STRETCH;
    return token.fullWidth() ? token.size() * IDEOGRAPH_STRETCH : 0;
  }

  /// Two full-width marks side by side share the empty halves between them.
  private static List<Token> squeezed(List<Token> tokens) {
    var out = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < out.size(); i++) {
      var one = out.get(i);
      var next = out.get(i + 1);
      if (!one.hasEmptyHalf() || !next.hasEmptyHalf()) continue;
      if (one.gap() == Gap.CLOSING || next.gap() == Gap.OPENING)
        out.set(i, one.wide(one.width() - one.size() / 2));
    }
    return out;
  }

  private List<Line> broken() {
    int count = tokens.size();
    var best = new double[count + 1];
    var from = new int[count + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int start = 0; start < count; start++) {
      if (best[start] == Double.POSITIVE_INFINITY) continue;
      boolean any = false;
      for (int end = start + 1; end <= count; end++) {
        var last = tokens.get(end - 1);
        boolean forced = end == count || last.gap() == Gap.LINE_END;
        if (!forced && !last.mayBreak()) continue;
        double slack = measure - natural(start, end);
        boolean over = slack < -shrinkable(start, end) - 0.01;
        // Too long, and yet the only way on: a word that nothing could cut.
        if (over && any) break;
        double cost = best[start] + (over ? 1e9 : cost(start, end, slack, forced));
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
        any = true;
        if (over || last.gap() == Gap.LINE_END) break;
      }
    }
    var lines = new ArrayList<Line>();
    for (int end = count; end > 0; end = from[end]) lines.addFirst(line(from[end], end));
    return lines;
  }

  private double cost(int start, int end, double slack, boolean last) {
    if (!justified) {
      double part = slack / measure;
      return part * part + 0.001;
    }
    if (last && slack >= 0) return slack > measure * 0.88 ? 1.5 : 0.01;
    double room = slack >= 0 ? stretches[visible(end)] - stretches[start] : shrinkable(start, end);
    double ratio = Math.min(room <= 0 ? 20 : Math.abs(slack) / room, 20);
    double badness = ratio * ratio * ratio;
    return (0.1 + badness) * (0.1 + badness);
  }

  private double natural(int start, int end) {
    int shown = visible(end);
    if (shown <= start) return 0;
    return widths[shown] - widths[start] - overhang(tokens.get(shown - 1));
  }

  private double shrinkable(int start, int end) {
    return Math.max(0, shrinks[visible(end)] - shrinks[start]);
  }

  /// The empty half of a full-width mark may stand in the margin.
  private static double overhang(Token last) {
    return last.gap() == Gap.CLOSING && last.hasEmptyHalf() ? last.size() / 2 : 0;
  }

  private int visible(int end) {
    int shown = end;
    while (shown > 0 && isSpace(tokens.get(shown - 1))) shown--;
    return shown;
  }

  private static boolean isSpace(Token token) {
    return token.gap() == Gap.SPACE || token.gap() == Gap.LINE_END;
  }

  private Line line(int start, int end) {
    int shown = Math.max(start, visible(end));
    double slack = measure - natural(start, end);
    boolean last = end == tokens.size() || tokens.get(end - 1).gap() == Gap.LINE_END;
    double room = shown > start ? stretches[shown] - stretches[start] : 0;
    // The gap after the last character is the margin.
    if (shown > start) room -= stretch(tokens.get(shown - 1));
    double factor = 0;
    if (slack < 0) {
      double give = shrinkable(start, end);
      factor = give <= 0 ? 0 : Math.max(-1, slack / give);
    } else if (justified && !last && room > 0 && slack / room <= RAGGED) {
      factor = slack / room;
    }
    var set = new ArrayList<Token>();
    for (int i = start; i < end; i++) {
      var token = tokens.get(i);
      if (token.gap() == Gap.LINE_END) continue;
      double change = 0;
      if (i < shown - 1)
        change =
            factor >= 0
                ? stretch(token) * factor
                : token.stretches() ? token.width() * SHRINK * factor : 0;
      if (i == shown - 1) change = -overhang(token);
      set.add(token.wide(token.width() + change));
    }
    int hanging =
        (int) tokens.subList(shown, end).stream().filter(t -> t.gap() == Gap.SPACE).count();
    return Line.of(set, hanging, rightToLeft);
  }
}
