package org.peyvand.verify.signature;

import java.util.List;

/// What may prove when a signature existed: the authorities a reader believes, and tokens that lie
/// beside the signature. Tokens inside it are found there.
///
/// @param beside over the signature's whole file, as anybody's tool makes and checks them
/// @param judged tokens over more than this signature, which somebody else has looked at
public record Timestamps(Anchors authorities, List<Beside> beside, List<Timestamp> judged) {

  /// A time-stamp response in a file of its own.
  public record Beside(String file, byte[] response) {}

  public Timestamps {
    beside = List.copyOf(beside);
    judged = List.copyOf(judged);
  }

  public Timestamps(Anchors authorities, List<Beside> beside) {
    this(authorities, beside, List.of());
  }

  public static Timestamps none() {
    return new Timestamps(Anchors.none(), List.of());
  }

  public static Timestamps by(Anchors authorities) {
    return new Timestamps(authorities, List.of());
  }
}
