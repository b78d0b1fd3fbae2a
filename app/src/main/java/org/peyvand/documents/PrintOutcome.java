package org.peyvand.documents;

import java.util.List;

/// What becomes of a manuscript.
public sealed interface PrintOutcome {
  /// It was printed.
  record Printed(Original original) implements PrintOutcome {}

  /// It holds what no reader could see, or what would show something else than it says.
  ///
  /// @param blemishes at least one
  record Unprintable(List<Blemish> blemishes) implements PrintOutcome {
    public Unprintable {
      blemishes = List.copyOf(blemishes);
    }
  }

  /// One character that cannot be printed.
  ///
  /// @param eId the part it stands in; empty where it stands in a title or a name
  /// @param character as the Unicode standard writes it, such as `U+202E`
  /// @param around the words around it, so that a person finds it
  record Blemish(String eId, String language, String character, String around) {}
}
