package org.peyvand.wording;

import java.util.List;

/// Something that some languages of a clause say in so many figures and others do not.
///
/// @param said where it stands, in each language that has it; shown as it is written there
/// @param missing the languages (BCP 47) whose words do not have it
public record Disagreement(Kind kind, List<Mention> said, List<String> missing) {
  public Disagreement {
    said = List.copyOf(said);
    missing = List.copyOf(missing);
  }

  /// What kind of fact it is.
  public enum Kind {
    NUMBER,
    DATE,
    TIME,
    TERM
  }

  /// One place in the words of a language; offsets count UTF-16 units.
  public record Mention(String language, int start, int end, String text) {}
}
