package org.peyvand.texts;

import java.util.List;
import java.util.Map;
import org.peyvand.accounts.Approving;
import org.peyvand.documents.Digests;

/// What becomes of recording an adoption.
public sealed interface AdoptOutcome {
  /// The text is frozen.
  record Adopted(Digests original) implements AdoptOutcome {}

  /// The text is not ready.
  ///
  /// @param obstacles everything that stands in the way, not only the first
  record NotReady(List<Obstacle> obstacles) implements AdoptOutcome {
    public NotReady {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// Everything is in order, and nothing is recorded yet: the person has to approve it.
  record NeedsApproval(Approving.Asked asked) implements AdoptOutcome {}

  /// Why nothing was recorded.
  enum Refused implements AdoptOutcome {
    NO_SUCH_TEXT,
    NOT_THE_SECRETARIAT,
    ALREADY_ADOPTED,
    DATE_AHEAD,
    UNKNOWN_PLACE,
    NOT_A_PARTY,
    OBJECTIONS_TOO_LONG
  }

  /// One thing in the way of adoption.
  sealed interface Obstacle {
    String eId();

    /// Empty where all languages are concerned.
    String language();

    /// There are no words in this language.
    record Missing(String eId, String language) implements Obstacle {}

    /// A reviser has not confirmed the words.
    record NotConcordant(String eId, String language, Leaf.State state) implements Obstacle {}

    /// A character cannot be printed.
    ///
    /// @param eId empty where it stands in the title
    record Unprintable(String eId, String language, String character, String around)
        implements Obstacle {}

    /// Another room holds it up ([AdoptionHindrance]).
    ///
    /// @param eId empty where the whole text is concerned
    /// @param sentence the key of the sentence to show, such as `rounds.hindrance.bracket`; it may
    ///   name `clause` and whatever stands in `values`
    /// @param values texts, numbers and multilingual names
    /// @param path where to go about it, below the language
    record Hindered(String eId, String sentence, Map<String, Object> values, String path)
        implements Obstacle {
      public Hindered {
        values = Map.copyOf(values);
      }

      @Override
      public String language() {
        return "";
      }
    }
  }
}
