package org.peyvand.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A word as its font draws it, and what each of its glyphs means to whoever copies the text.
///
/// @param glyphs from left to right
/// @param exact the meanings, read in the direction of the word, give the word back
record Shaped(Face face, List<Glyph> glyphs, double advance, boolean rightToLeft, boolean exact) {
  /// Java's sign for "nothing to draw", given for joiners and other invisible characters.
  private static final int INVISIBLE = 0xFFFF;

  private static final int MARKS =
      1 << UCharacterCategory.NON_SPACING_MARK
          | 1 << UCharacterCategory.COMBINING_SPACING_MARK
          | 1 << UCharacterCategory.ENCLOSING_MARK;

  /// @param x from the left end of the word, in thousandths of the type size
  /// @param y upwards from the baseline
  record Glyph(int id, double x, double y, String meaning) {
    boolean isMark() {
      return !meaning.isEmpty() && (1 << UCharacter.getType(meaning.codePointAt(0)) & MARKS) != 0;
    }
  }

  double width(double size) {
    return advance * size / Face.UNITS;
  }

  /// The glyph of one character as the font has it, for what shaping would hide.
  static Shaped plain(Face face, int point) {
    int id = face.glyph(point);
    var glyph = new Glyph(id, 0, 0, Character.toString(point));
    return new Shaped(face, List.of(glyph), face.advance(id), false, true);
  }

  static Shaped of(Face face, String text, boolean rightToLeft, GlyphVector vector) {
    var clusters = new TreeMap<Integer, List<Integer>>();
    int count = vector.getNumGlyphs();
    for (int i = 0; i < count; i++) {
      int at = vector.getGlyphCharIndex(i);
      var members = clusters.computeIfAbsent(at, _ -> new ArrayList<>());
      // Within a cluster too we go in the order of reading.
      if (rightToLeft) members.addFirst(i);
      else members.addLast(i);
    }
    var ids = new int[count];
    var meanings = new String[count];
    for (var cluster : clusters.entrySet()) {
      var next = clusters.higherKey(cluster.getKey());
      int end = next == null ? text.length() : next;
      explain(
          face,
          text.substring(cluster.getKey(), end),
          rightToLeft,
          cluster.getValue(),
          vector,
          ids,
          meanings);
    }
    var glyphs = new ArrayList<Glyph>();
    for (int i = 0; i < count; i++) {
      if (ids[i] < 0) continue;
      var point = vector.getGlyphPosition(i);
      glyphs.add(new Glyph(ids[i], point.getX(), -point.getY(), meanings[i]));
    }
    double advance = vector.getGlyphPosition(count).getX();
    boolean exact = readsAs(glyphs, text, rightToLeft);
    // Where a mark stands beside a letter of several characters, readers attach it to the wrong
    // one.
    if (!rightToLeft) exact = exact && glyphs.stream().noneMatch(Glyph::isMark);
    return new Shaped(face, List.copyOf(glyphs), advance, rightToLeft, exact);
  }

  /// How many glyphs from this one on must be explained together, in a line from right to left: the
  /// marks of a letter, drawn before it, whose place is within the letter on their left. Readers
  /// would take them for marks of that one.
  int clash(int from) {
    if (!rightToLeft || from == 0 || !glyphs.get(from).isMark()) return 0;
    int to = from;
    while (to < glyphs.size() && glyphs.get(to).isMark()) to++;
    var left = glyphs.get(from - 1);
    boolean within = glyphs.get(from).x() < left.x() + face.advance(left.id());
    return to < glyphs.size() && within && !left.isMark() ? to - from + 1 : 0;
  }

  /// Shares the characters of one cluster among its glyphs.
  private static void explain(
      Face face,
      String cluster,
      boolean rightToLeft,
      List<Integer> members,
      GlyphVector vector,
      int[] ids,
      String[] meanings) {
    var left = new ArrayList<Integer>();
    cluster.codePoints().forEach(left::add);
    var open = new ArrayList<Integer>();
    for (int i : members) {
      int id = vector.getGlyphCode(i);
      ids[i] = id;
      Integer own = null;
      if (id == INVISIBLE) {
        // A font draws nothing for a half-space either, but its glyph keeps it in copied text.
        own =
            first(
                left, c -> UCharacter.hasBinaryProperty(c, UProperty.JOIN_CONTROL) && face.has(c));
        ids[i] = own == null ? -1 : face.glyph(own);
      } else if (members.size() > 1) {
        own = first(left, c -> face.shows(id, c));
      }
      if (own != null) {
        left.remove(own);
        meanings[i] = Character.toString(own);
      } else if (ids[i] >= 0) {
        open.add(i);
      }
    }
    for (int i : open) {
      var rest = new StringBuilder();
      for (int c : left) rest.appendCodePoint(rightToLeft ? UCharacter.getMirror(c) : c);
      meanings[i] = rest.toString();
      left.clear();
    }
  }

  private static @Nullable Integer first(List<Integer> points, IntPredicate wanted) {
    for (int point : points) if (wanted.test(point)) return point;
    return null;
  }

  private static boolean readsAs(List<Glyph> glyphs, String text, boolean rightToLeft) {
    var read = new StringBuilder();
    for (var glyph : rightToLeft ? glyphs.reversed() : glyphs) {
      if (glyph.meaning().isEmpty()) return false;
      read.append(glyph.meaning());
    }
    if (!rightToLeft) return read.toString().equals(text);
    var mirrored = new StringBuilder();
    text.codePoints().forEach(c -> mirrored.appendCodePoint(UCharacter.getMirror(c)));
    return read.toString().contentEquals(mirrored);
  }
}
