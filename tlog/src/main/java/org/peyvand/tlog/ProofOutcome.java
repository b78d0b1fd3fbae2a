package org.peyvand.tlog;

import java.util.List;

/// What a proof file shows about an entry.
public sealed interface ProofOutcome {

  /// The entry stands at this index of the log.
  ///
  /// @param witnesses those asked about that cosigned; empty means "not witnessed" as far as asked
  record Proven(long index, Checkpoint checkpoint, List<Signer> witnesses) implements ProofOutcome {
    public Proven {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// Not a proof file.
  record Malformed(Flaw flaw) implements ProofOutcome {}

  enum Refused implements ProofOutcome {
    OTHER_LOG,
    NOT_SIGNED_BY_LOG,
    LOG_SIGNATURE_WRONG,
    WITNESS_SIGNATURE_WRONG,
    /// The entry is not the one logged at this place.
    NOT_IN_TREE
  }
}
