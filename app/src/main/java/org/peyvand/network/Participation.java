package org.peyvand.network;

import org.peyvand.kernel.NetworkId;

/// How a body takes part in a network.
public record Participation(NetworkId network, Standing standing) {
  public enum Standing {
    MEMBER,
    PARTNER,
    OBSERVER,
    CANDIDATE
  }
}
