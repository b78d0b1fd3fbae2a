package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.Instrument;

/// Every paper of a text, for whom it is, and where it is.
///
/// @param notified the acts that the depositary has confirmed
/// @param officer whether the reader acts for the depositary
/// @param own the papers that the reader's body can issue
/// @param letterhead the body whose letterhead the reader keeps
public record PapersPage(
    Instrument instrument,
    List<Notified> notified,
    boolean officer,
    Slug network,
    List<BodyPaper> own,
    Optional<Body> letterhead)
    implements Page {
  public PapersPage {
    notified = List.copyOf(notified);
    own = List.copyOf(own);
  }

  /// An act that the parties are notified of.
  public record Notified(Act act, Body body) {}

  public Adoption adoption() {
    return instrument.adopted().orElseThrow().adoption();
  }

  public String path() {
    return "/texts/" + instrument.slug();
  }
}
