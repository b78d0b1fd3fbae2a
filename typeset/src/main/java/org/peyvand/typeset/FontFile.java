package org.peyvand.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.fontbox.ttf.TTFSubsetter;

/// A font of the house, for those who write other formats in the same letters. Two are equal when
/// they are the same file.
public final class FontFile {
  private final Face face;

  FontFile(Face face) {
    this.face = face;
  }

  /// Its family as other programs name it: `Noto Sans SC`.
  public String family() {
    return face.family();
  }

  public boolean bold() {
    return face.name().endsWith("-Bold");
  }

  /// Whether its letters change with their neighbors, so that it is of use only whole.
  public boolean shapes() {
    return face.shapes();
  }

  /// The whole font.
  public byte[] bytes() {
    return face.file();
  }

  /// The font with these characters alone, for scripts whose letters do not change with their
  /// neighbors; what shapes letters is lost.
  public byte[] bytes(Set<Integer> characters) {
    try (var parsed = face.parse()) {
      var subset = new TTFSubsetter(parsed);
      characters.forEach(subset::add);
      var out = new ByteArrayOutputStream();
      subset.writeToStream(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FontFile that && face.name().equals(that.face.name());
  }

  @Override
  public int hashCode() {
    return face.name().hashCode();
  }
}
