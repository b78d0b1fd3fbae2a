package org.peyvand.signatures;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The provider is always named and never installed, so that no other part of the process changes
/// its behaviour.
final class Crypto {
  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Crypto() {}
}
