package org.peyvand.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
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

  /// The slug of an English name: `São Tomé’s Council` becomes `sao-tomes-council`; none where the
  /// name has no Latin letter and no digit.
  public static Optional<Slug> from(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}'’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut =
        plain.length() <= LENGTH_MAX ? plain : plain.substring(0, LENGTH_MAX).replaceAll("-$", "");
    return cut.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut));
  }

  @Override
  public String toString() {
    return value;
  }
}
