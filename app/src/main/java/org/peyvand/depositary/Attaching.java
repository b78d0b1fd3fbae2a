package org.peyvand.depositary;

import org.peyvand.languages.Language;

/// What somebody says of a piece of evidence.
///
/// @param caption what it shows
/// @param language the language of the caption
public record Attaching(String caption, Language language, Exhibit.Circle circle) {
  /// One or two lines under a picture.
  public static final int CAPTION_MAX = 300;
}
