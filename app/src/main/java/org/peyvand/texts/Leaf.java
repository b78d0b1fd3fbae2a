package org.peyvand.texts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.languages.Multilingual;

/// The words of a clause in one language.
///
/// @param courtesy a translation for convenience, which binds nobody
/// @param version counts the changes, so that two people at once notice each other
/// @param setBy who wrote these words
public record Leaf(
    String language,
    boolean courtesy,
    String words,
    State state,
    int version,
    Author setBy,
    Instant setAt,
    Optional<Author> confirmedBy) {
  /// Two printed pages: what is longer is not one clause.
  public static final int LENGTH_MAX = 20_000;

  /// How far the words have come.
  public enum State {
    /// Newly worded here; the other languages have yet to follow.
    DRAFT,
    /// Follows a change made in another language.
    TRANSLATED,
    /// Read by a reviser who has not yet compared all languages.
    REVIEWED,
    /// A reviser other than the author confirms that it says the same as the others.
    CONCORDANT,
    /// Another language has changed since.
    STALE
  }

  /// A person, by account, and the office in which they acted.
  public record Author(UUID account, Multilingual office) {}

  /// The form in which words are kept: composed characters, one paragraph, no space at the ends.
  public static String tidy(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[ \\t\\r\\n]+", " ")
        .strip();
  }
}
