package org.peyvand.tlog;

import java.util.List;

/// What came of opening a note with the keys one trusts.
public sealed interface Opening {

  /// At least one known key signed it, and no signature by a known key is wrong.
  record Opened(String text, List<Signer> signers) implements Opening {
    public Opened {
      signers = List.copyOf(signers);
    }

    public boolean signedBy(VerifierKey key) {
      return signers.stream().anyMatch(signer -> signer.key().equals(key));
    }
  }

  enum Refused implements Opening {
    NO_KNOWN_SIGNATURE,
    WRONG_SIGNATURE
  }
}
