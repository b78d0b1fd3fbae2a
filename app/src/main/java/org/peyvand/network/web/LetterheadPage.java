package org.peyvand.network.web;

import java.util.Optional;
import org.peyvand.network.LetterheadOutcome.BadEmblem;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;

/// Where a body or a depositary chooses what stands at the head of its papers.
///
/// @param color as forms have it: `#0b5a4c`
/// @param lines one below the other, as they were typed
/// @param refusal the key of the sentence that says why nothing was kept
/// @param badEmblem what is wrong with the file
public record LetterheadPage(
    LetterheadDesk desk,
    boolean hasEmblem,
    String color,
    String lines,
    Optional<String> refusal,
    Optional<BadEmblem> badEmblem)
    implements Page {
  public boolean refused() {
    return refusal.isPresent() || badEmblem.isPresent();
  }

  public String why(Frame frame) {
    return badEmblem
        .map(bad -> frame.text("network.letterhead." + bad.why(), "what", bad.what()))
        .orElseGet(() -> frame.text(refusal.orElseThrow()));
  }

  public String path() {
    return desk.path();
  }

  @Override
  public int status() {
    return refused() ? 422 : 200;
  }
}
