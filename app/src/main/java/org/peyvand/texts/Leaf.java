package org.peyvand.texts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /// The place of words that are missing in a language of the text, for those who are to fill it;
  /// empty where the text can have no words in it.
  public static Optional<Leaf> missing(Instrument instrument, String language) {
    if (!LeafRules.mayHave(instrument, language)) return Optional.empty();
    boolean courtesy = !instrument.setup().languages().contains(language);
    var nobody = new Author(new UUID(0, 0), Multilingual.of("en", "—"));
    return Optional.of(
        new Leaf(language, courtesy, "", State.DRAFT, 0, nobody, Instant.EPOCH, Optional.empty()));
  }

  /// Half-space, joiner and the marks that lean to a side: invisible, and part of how our languages
  /// are written.
  private static final Set<Integer> WRITTEN_UNSEEN = Set.of(0x200C, 0x200D, 0x200E, 0x200F, 0x061C);

  /// The characters that may not stand in words, because no reader could see them or because they
  /// would show the text in another order than it is read; as Unicode writes them, each once.
  public static List<String> strays(String words) {
    return words
        .codePoints()
        .filter(Leaf::stray)
        .distinct()
        .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
        .toList();
  }

  private static boolean stray(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.FORMAT -> !WRITTEN_UNSEEN.contains(point);
      default -> false;
    };
  }

  /// The form in which words are kept: composed characters, one paragraph, no space at the ends.
  public static String tidy(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[ \\t\\r\\n]+", " ")
        .strip();
  }
}
