package org.peyvand.kernel;

import java.util.regex.Pattern;

/// A name in an address: lower-case Latin letters, digits and hyphens, made from the official
/// English name.
public record Slug(String value) {
  /// Long enough for the longest official name of a body, short enough for every browser and file
  /// system.
  public static final int LENGTH_MAX = 100;

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > LENGTH_MAX || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("slug: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
