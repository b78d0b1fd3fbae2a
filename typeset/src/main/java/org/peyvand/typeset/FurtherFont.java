package org.peyvand.typeset;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.peyvand.typeset.Text.Weight;

/// A font that the owner of a machine brings along, for characters that the house's own lack: no
/// program should have to carry all of Chinese.
///
/// A paper set with it has its bytes from this very file: another file gives other bytes.
public final class FurtherFont {
  /// The largest Chinese fonts known to us have half of that.
  private static final int BYTES_MAX = 60_000_000;

  /// `OS/2` fsType: no embedding at all, no cutting down to the letters used, pictures only.
  private static final int RESTRICTED = 0x0002 | 0x0100 | 0x0200;

  private static final int TRUE_TYPE = 0x0001_0000;

  private final byte[] file;
  private final Weight weight;

  private FurtherFont(byte[] file, Weight weight) {
    this.file = file;
    this.weight = weight;
  }

  /// What becomes of a file.
  public sealed interface Outcome {}

  public record Read(FurtherFont font) implements Outcome {}

  /// Why it cannot be taken.
  public enum Refused implements Outcome {
    TOO_LARGE,
    /// A collection, a font with PostScript outlines, or no font.
    NOT_TRUE_TYPE,
    /// Its maker does not allow it to be put into documents, or only whole.
    NOT_EMBEDDABLE
  }

  /// Reads a TrueType file (ISO/IEC 14496-22).
  public static Outcome of(byte[] file, Weight weight) {
    if (file.length > BYTES_MAX) return Refused.TOO_LARGE;
    if (file.length < 4 || head(file) != TRUE_TYPE) return Refused.NOT_TRUE_TYPE;
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      if (font.getGlyph() == null || font.getUnicodeCmapLookup() == null)
        return Refused.NOT_TRUE_TYPE;
      var metrics = font.getOS2Windows();
      if (metrics == null || (metrics.getFsType() & RESTRICTED) != 0) return Refused.NOT_EMBEDDABLE;
      return new Read(new FurtherFont(file.clone(), weight));
    } catch (IOException | RuntimeException broken) {
      // FontBox answers broken files with many kinds of exceptions.
      return Refused.NOT_TRUE_TYPE;
    }
  }

  private static int head(byte[] file) {
    return (file[0] & 0xFF) << 24
        | (file[1] & 0xFF) << 16
        | (file[2] & 0xFF) << 8
        | (file[3] & 0xFF);
  }

  byte[] file() {
    return file.clone();
  }

  Weight weight() {
    return weight;
  }
}
