package org.peyvand.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Collation;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.springframework.stereotype.Component;

/// All the bodies of a network or of the host, in the alphabetical order of a reader's language,
/// which no query can give a page at a time.
@Component
public class Roster {
  /// The largest networks of cities have some hundred members; more bodies are not listed.
  private static final int BODIES_MAX = 2000;

  private final Networks networks;

  Roster(Networks networks) {
    this.networks = networks;
  }

  public List<Network> networks() {
    return networks.networks();
  }

  /// The bodies of this host.
  public List<Body> bodies(Language language) {
    var once = new LinkedHashMap<BodyId, Body>();
    for (var network : networks.networks()) {
      for (var body : of(network.id())) once.putIfAbsent(body.id(), body);
    }
    return sorted(new ArrayList<>(once.values()), language);
  }

  /// The bodies of one network.
  public List<Body> bodies(Network network, Language language) {
    return sorted(of(network.id()), language);
  }

  private List<Body> of(NetworkId network) {
    var found = new ArrayList<Body>();
    var after = "";
    var more = true;
    while (more && found.size() < BODIES_MAX) {
      var slice = networks.bodies(network, after);
      found.addAll(slice.items());
      more = slice.more();
      if (more) after = slice.items().getLast().slug().value();
    }
    return found;
  }

  private static List<Body> sorted(List<Body> bodies, Language language) {
    return bodies.stream()
        .sorted(
            Comparator.comparing(
                (Body body) -> body.names().in(language).text(), Collation.in(language)))
        .toList();
  }
}
