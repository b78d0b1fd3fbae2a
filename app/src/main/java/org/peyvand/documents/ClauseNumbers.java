package org.peyvand.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.documents.Manuscript.Part;
import org.peyvand.languages.Numerals;

/// The numbers in the margin, in the digits of each language.
final class ClauseNumbers {
  private ClauseNumbers() {}

  static String of(String language, Part part, @Nullable Part within) {
    var path = within == null ? List.of(part.number()) : List.of(within.number(), part.number());
    return Numerals.clause(Tags.spoken(language), path);
  }
}
