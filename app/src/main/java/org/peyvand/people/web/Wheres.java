package org.peyvand.people.web;

import java.util.Optional;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.springframework.stereotype.Component;

/// What the scopes of duties are called.
@Component
class Wheres {
  private final Networks networks;

  Wheres(Networks networks) {
    this.networks = networks;
  }

  /// Nothing for the whole host, and for what has no name here.
  Optional<Multilingual> name(Scope scope) {
    return switch (scope) {
      case Scope.OfHost() -> Optional.empty();
      case Scope.OfNetwork(var network) -> networks.network(network).map(Network::names);
      case Scope.OfBody(var body) -> networks.body(body).map(Body::names);
      case Scope.OfInstrument _ -> Optional.empty();
    };
  }

  Optional<Multilingual> name(Optional<BodyId> body) {
    return body.flatMap(networks::body).map(Body::names);
  }
}
