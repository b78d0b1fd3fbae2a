package org.peyvand.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.network.FoundOutcome;
import org.peyvand.page.Sent;

/// A form of the operator's: what was typed and what is wrong with it.
///
/// @param flaws what fields lack, as names of sentences
/// @param refused why the last attempt was refused; none before the first
public record FoundingView(Sent sent, List<String> flaws, FoundOutcome.@Nullable Refused refused) {
  public FoundingView {
    flaws = List.copyOf(flaws);
  }

  static FoundingView of(Sent sent) {
    return new FoundingView(sent, List.of(), null);
  }

  public int status() {
    return flaws.isEmpty() && refused == null ? 200 : 422;
  }
}
