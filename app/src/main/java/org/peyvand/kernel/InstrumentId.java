package org.peyvand.kernel;

import java.util.UUID;

/// An instrument: the text that parties agree, whatever its official kind.
public record InstrumentId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
