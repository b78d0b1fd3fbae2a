package org.peyvand.typeset;

import java.util.Arrays;

/// A picture made of shapes, sharp at any size: an emblem, a seal. [Pictures] reads them from SVG.
public final class Drawing implements Picture {
  private final double proportion;
  private final byte[] content;

  /// @param content in the language of PDF, within one unit of width and height
  Drawing(double proportion, byte[] content) {
    this.proportion = proportion;
    this.content = content;
  }

  @Override
  public double proportion() {
    return proportion;
  }

  byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Drawing that
        && proportion == that.proportion
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
