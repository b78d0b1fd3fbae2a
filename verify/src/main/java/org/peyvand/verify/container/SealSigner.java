package org.peyvand.verify.container;

/// Whoever holds the host's seal key: a file, a token, a key service.
public interface SealSigner {
  /// A detached CAdES signature (DER) over the manifest.
  byte[] sign(byte[] manifest);
}
