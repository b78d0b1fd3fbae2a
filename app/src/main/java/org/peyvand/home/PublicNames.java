package org.peyvand.home;

import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.network.Networks;
import org.peyvand.register.EntryNames;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Tells the register's page what its ids mean.
@Component
class PublicNames implements EntryNames {
  private final Networks networks;
  private final Texts texts;

  PublicNames(Networks networks, Texts texts) {
    this.networks = networks;
    this.texts = texts;
  }

  @Override
  public Optional<Named> body(BodyId id) {
    return networks.body(id).map(body -> new Named("/bodies/" + body.slug(), body.names()));
  }

  @Override
  public Optional<Named> instrument(InstrumentId id) {
    // Twice: by its id, and then as a reader who is nobody in particular.
    return texts
        .find(id)
        .flatMap(text -> texts.find(text.slug(), Optional.empty()))
        .map(text -> new Named("/texts/" + text.slug(), text.setup().titles()));
  }
}
