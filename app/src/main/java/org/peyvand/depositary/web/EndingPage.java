package org.peyvand.depositary.web;

import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Exhibit;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// Where a piece of evidence is withdrawn, or erased to protect a person.
///
/// @param reason what was typed
/// @param refusal the key of the sentence that says why nothing was done
public record EndingPage(
    Instrument instrument,
    Act act,
    Exhibit exhibit,
    Exhibit.How how,
    String reason,
    Optional<String> refusal)
    implements Page {
  @Override
  public int status() {
    return refusal.isPresent() ? 422 : 200;
  }

  /// The last word of the address.
  public String noun() {
    return how == Exhibit.How.WITHDRAWN ? "withdrawal" : "erasure";
  }
}
