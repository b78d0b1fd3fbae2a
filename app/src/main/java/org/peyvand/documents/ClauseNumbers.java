package org.peyvand.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.documents.Manuscript.Kind;
import org.peyvand.documents.Manuscript.Part;
import org.peyvand.languages.Numerals;

/// The numbers in the margin, in the digits of each language.
final class ClauseNumbers {
  private ClauseNumbers() {}

  static String of(String language, List<Integer> path) {
    return Numerals.clause(Tags.spoken(language), path);
  }

  /// The numbers from the outermost clause inwards.
  static List<Integer> path(Manuscript manuscript, Part part) {
    var path = new ArrayList<Integer>();
    for (@Nullable Part at = part; at != null; at = manuscript.parent(at)) {
      if (at.kind() != Kind.HEADING) path.addFirst(at.number());
    }
    return path;
  }
}
