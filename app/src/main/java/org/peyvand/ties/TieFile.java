package org.peyvand.ties;

import java.util.List;
import java.util.Optional;

/// A tie with all that was said of it since, in the order in which it came.
public record TieFile(Tie tie, List<TieAnswer> answers, List<TieEnding> endings) {
  /// A tie of which more was said is one for a lawyer, not for a page.
  public static final int OF_ONE_MAX = 100;

  public TieFile {
    answers = List.copyOf(answers);
    endings = List.copyOf(endings);
  }

  /// The other side's last word.
  public Optional<TieAnswer> lastAnswer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }
}
