package org.peyvand.rounds.web;

import java.util.Optional;
import org.peyvand.page.Panel;
import org.peyvand.rounds.Round;
import org.peyvand.rounds.Silence;

/// On the page of a draft, for those inside the negotiation: how far it has come.
///
/// @param path of the text below the language
/// @param brackets how many are open
public record NegotiationPanel(
    String path,
    Optional<Round> last,
    Optional<Silence> silence,
    int brackets,
    java.time.ZoneId zone)
    implements Panel {}
