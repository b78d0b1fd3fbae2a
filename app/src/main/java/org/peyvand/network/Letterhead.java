package org.peyvand.network;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.PictureOutcome;
import org.peyvand.typeset.Pictures;
import org.peyvand.typeset.Text;

/// What stands at the head of a body's papers: its emblem, lines below its name, a bar in its
/// color.
///
/// @param emblem a plain SVG, a PNG or a JPEG, read once before it was kept; none for a body that
///   has none
/// @param color as `0xRRGGBB`
/// @param lines address, telephone, web site
@SuppressWarnings("ArrayRecordComponent") // written once, then only read
public record Letterhead(byte @Nullable [] emblem, int color, List<String> lines) {
  public static final int EMBLEM_BYTES_MAX = 200_000;
  public static final int LINES_MAX = 4;
  public static final int LINE_LENGTH_MAX = 120;

  /// That of a body that has chosen none.
  public static final Letterhead PLAIN = new Letterhead(null, 0x0B5A4C, List.of());

  public Letterhead {
    lines = List.copyOf(lines);
  }

  /// As a paper shows it.
  ///
  /// @param alternative what the emblem is, for those who do not see it
  public Block block(Text name, String alternative) {
    var below = new ArrayList<Text>();
    below.add(name);
    lines.forEach(line -> below.add(line(line)));
    return emblem != null && Pictures.read(emblem) instanceof PictureOutcome.Read(var picture)
        ? new Block.Letterhead(picture, alternative, below, color)
        : new Block.Letterhead(null, "", below, color);
  }

  /// Addresses belong to no language; each runs the way its first letter does, whatever the
  /// direction of the paper.
  private static Text line(String words) {
    var direction =
        Bidi.getBaseDirection(words) == Bidi.RTL
            ? Language.Direction.RIGHT_TO_LEFT
            : Language.Direction.LEFT_TO_RIGHT;
    return new Text(
        List.of(new Text.Run(words, Text.Weight.REGULAR, new Language("zxx", direction))));
  }
}
