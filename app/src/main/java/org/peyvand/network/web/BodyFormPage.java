package org.peyvand.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.network.Body;
import org.peyvand.network.BodyKind;
import org.peyvand.network.FormerName;
import org.peyvand.network.Network;
import org.peyvand.network.Participation;
import org.peyvand.page.Page;
import org.peyvand.places.City;

/// A body to be entered, or one whose names or networks are to be corrected.
///
/// @param body none where it is to be entered
/// @param kind what the body is; none where it is to be entered
public record BodyFormPage(
    @Nullable Body body,
    @Nullable BodyKind kind,
    List<City> cities,
    List<Network> networks,
    List<Participation> participations,
    List<FormerName> former,
    FoundingView form)
    implements Page {
  public BodyFormPage {
    cities = List.copyOf(cities);
    networks = List.copyOf(networks);
    participations = List.copyOf(participations);
    former = List.copyOf(former);
  }

  @Override
  public int status() {
    return form.status();
  }

  public BodyKind[] kinds() {
    return BodyKind.values();
  }

  public Participation.Standing[] standings() {
    return Participation.Standing.values();
  }

  public int ownRows() {
    return FoundingForm.OWN_MAX;
  }

  /// How the body takes part in a network; none where it does not.
  public Participation.@Nullable Standing standing(Network network) {
    return participations.stream()
        .filter(one -> one.network().equals(network.id()))
        .findFirst()
        .map(Participation::standing)
        .orElse(null);
  }
}
