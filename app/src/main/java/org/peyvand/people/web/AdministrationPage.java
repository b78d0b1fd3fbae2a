package org.peyvand.people.web;

import java.util.List;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Page;

/// The operator's overview of the house.
///
/// @param waiting invitations that nobody has used yet
/// @param more whether there are more bodies than these
public record AdministrationPage(
    List<AdministrationEntry> entries,
    List<Network> networks,
    List<Body> bodies,
    boolean more,
    int waiting)
    implements Page {
  public AdministrationPage {
    entries = List.copyOf(entries);
    networks = List.copyOf(networks);
    bodies = List.copyOf(bodies);
  }
}
