package org.peyvand.kernel;

import java.util.UUID;

/// A body that can be a party: a council, a duma, a standing committee. The party is a body, not
/// its city.
public record BodyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
