package org.peyvand.rounds;

import java.util.Optional;
import org.peyvand.texts.Leaf;

/// What somebody says for the record, in the language they chose; it stands beside a text and is
/// never merged into it.
///
/// @param language of the words (BCP 47)
public record Statement(String language, String words) {
  /// An explanation, not a speech; the speech goes into the minutes.
  public static final int LENGTH_MAX = 4_000;

  /// A BCP 47 tag of a language with script and region, and nothing that could be markup.
  private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  public Statement {
    if (!language.matches(TAG)) throw new IllegalArgumentException("language: " + language);
  }

  /// What is wrong with words.
  public enum Flaw {
    EMPTY,
    TOO_LONG,
    STRAY_CHARACTER,
    NO_LANGUAGE
  }

  /// What is wrong with words that have been made tidy; empty when nothing is.
  static Optional<Flaw> flaw(String language, String tidy, int lengthMax) {
    if (tidy.codePoints().allMatch(Character::isSpaceChar)) return Optional.of(Flaw.EMPTY);
    if (!language.matches(TAG)) return Optional.of(Flaw.NO_LANGUAGE);
    if (tidy.length() > lengthMax) return Optional.of(Flaw.TOO_LONG);
    return Leaf.strays(tidy).isEmpty() ? Optional.empty() : Optional.of(Flaw.STRAY_CHARACTER);
  }
}
