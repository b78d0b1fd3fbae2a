package org.peyvand.kernel;

import java.util.UUID;

/// A network of bodies, to which instruments, editions and news belong.
public record NetworkId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
