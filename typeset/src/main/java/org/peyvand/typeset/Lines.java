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

  /// What a hyphen costs, in the badness of lines: better than a loose line, worse than a good one.
  private static final double HYPHEN = 1;

  /// What a second hyphen below the first costs.
  private static final double LADDER = 6;

  /// Less than this part of the measure should not be left of a word for the last line.
  private static final double STUB = 0.12;

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
        if (last.hyphen()) cost += hyphenCost(start, end);
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

  private double hyphenCost(int start, int end) {
    double cost = HYPHEN;
    if (start > 0 && tokens.get(start - 1).hyphen()) cost += LADDER;
    boolean lastWord = tokens.subList(end, tokens.size()).stream().noneMatch(Lines::isSpace);
    if (lastWord || widths[tokens.size()] - widths[end] < measure * STUB) cost += LADDER;
    return cost;
  }

  private double natural(int start, int end) {
    int shown = visible(end);
    if (shown <= start) return 0;
    var last = tokens.get(shown - 1);
    double hyphen = last.hyphen() ? Hyphenation.hyphen(last).width() : 0;
    return widths[shown] - widths[start] + hyphen - overhang(last);
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
    var set = new ArrayList<Token>();
    for (var token : Hyphenation.joined(tokens.subList(start, end)))
      if (token.gap() != Gap.LINE_END) set.add(token);
    int shown = set.size();
    while (shown > 0 && isSpace(set.get(shown - 1))) shown--;
    double factor = factor(set.subList(0, shown), end);
    for (int i = 0; i < shown; i++) {
      var token = set.get(i);
      double change = 0;
      if (i == shown - 1) change = -overhang(token);
      else if (factor >= 0) change = stretch(token) * factor;
      else if (token.stretches()) change = token.width() * SHRINK * factor;
      set.set(i, token.wide(token.width() + change));
    }
    return Line.of(set, set.size() - shown, rightToLeft);
  }

  /// How far the gaps of a line open; below zero, how far they close.
  private double factor(List<Token> shown, int end) {
    if (shown.isEmpty()) return 0;
    double slack = measure + overhang(shown.getLast());
    double room = 0;
    double give = 0;
    for (var token : shown) {
      slack -= token.width();
      room += stretch(token);
      if (token.stretches()) give += token.width() * SHRINK;
    }
    // The gap after the last character is the margin.
    room -= stretch(shown.getLast());
    if (slack < 0) return give <= 0 ? 0 : Math.max(-1, slack / give);
    boolean last = end == tokens.size() || tokens.get(end - 1).gap() == Gap.LINE_END;
    return justified && !last && room > 0 && slack / room <= RAGGED ? slack / room : 0;
  }
}
