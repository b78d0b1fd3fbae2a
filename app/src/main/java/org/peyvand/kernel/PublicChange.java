package org.peyvand.kernel;

import java.util.regex.Pattern;

/// Something has changed that readers without an office see. A room publishes this event in the
/// transaction that makes the change; kept pages are let go on every node, and open pages about the
/// topic are told.
///
/// @param topic what it is about, in the shape of an address: `texts/a-statement`, `register`
public record PublicChange(String topic) {
  /// A word and a [Slug]; a notice of PostgreSQL holds many of them.
  private static final int LENGTH_MAX = 200;

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  public PublicChange {
    if (topic.length() > LENGTH_MAX || !SHAPE.matcher(topic).matches()) {
      throw new IllegalArgumentException("topic: " + topic);
    }
  }

  /// A change about one text, its words or the acts of its parties.
  public static PublicChange ofText(Slug slug) {
    return new PublicChange("texts/" + slug);
  }
}
