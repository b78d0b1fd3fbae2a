package org.peyvand.witnesses;

import java.util.List;
import org.peyvand.register.Cosigners;
import org.peyvand.tlog.VerifierKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells the register whose cosignatures count under its checkpoints.
@Component
class CosignerKeys implements Cosigners {
  private final ObjectProvider<Neighbors> neighbors;

  CosignerKeys(ObjectProvider<Neighbors> neighbors) {
    this.neighbors = neighbors;
  }

  @Override
  public List<VerifierKey> keys() {
    return neighbors.getObject().witnessKeys();
  }
}
