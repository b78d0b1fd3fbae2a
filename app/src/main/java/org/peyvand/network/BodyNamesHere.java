package org.peyvand.network;

import java.util.Optional;
import org.peyvand.access.BodyNames;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.springframework.stereotype.Component;

/// Tells the room `access` what the bodies are called.
@Component
class BodyNamesHere implements BodyNames {
  private final Networks networks;

  BodyNamesHere(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Optional<Multilingual> of(BodyId body) {
    return networks.body(body).map(Body::names);
  }
}
