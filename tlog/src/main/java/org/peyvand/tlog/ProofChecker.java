package org.peyvand.tlog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks proofs with the keys one trusts. Proofs that were made together stand under one
/// checkpoint, whose signatures are the dearest part of each: they are checked once.
///
/// Not for several threads at once.
public final class ProofChecker {

  /// Proofs come in groups; who mixes more checkpoints than this pays for some of them again.
  private static final int REMEMBERED_MAX = 16;

  private final List<VerifierKey> logs;
  private final List<VerifierKey> witnesses;
  private final Map<Note, Seen> remembered = new LinkedHashMap<>();

  private record Seen(Opening byLog, Opening byWitnesses) {}

  public ProofChecker(VerifierKey log) {
    this(log, List.of());
  }

  /// Says also which of these witnesses saw the checkpoint. How many are enough is for the caller
  /// to say.
  public ProofChecker(VerifierKey log, Collection<VerifierKey> witnesses) {
    this(List.of(log), witnesses);
  }

  /// The same for several logs, and for one that changed its key.
  public ProofChecker(Collection<VerifierKey> logs, Collection<VerifierKey> witnesses) {
    this.logs = List.copyOf(logs);
    this.witnesses = List.copyOf(witnesses);
  }

  /// Is this entry in the log? Reads the proof's bytes from anywhere and never throws for what they
  /// hold.
  public ProofOutcome check(byte[] entry, byte[] proof) {
    try {
      return judge(entry, LogProof.parse(proof));
    } catch (MalformedException e) {
      return new ProofOutcome.Malformed(e.flaw());
    }
  }

  /// The log's origin is its key's name.
  private ProofOutcome judge(byte[] entry, LogProof proof) {
    var tree = Checkpoint.parse(proof.checkpoint().text());
    var keys = logs.stream().filter(key -> key.name().equals(tree.origin())).toList();
    if (keys.isEmpty()) {
      return ProofOutcome.Refused.OTHER_LOG;
    }
    var seen = open(proof.checkpoint(), keys);
    if (seen.byLog() instanceof Opening.Refused why) {
      return switch (why) {
        case NO_KNOWN_SIGNATURE -> ProofOutcome.Refused.NOT_SIGNED_BY_LOG;
        case WRONG_SIGNATURE -> ProofOutcome.Refused.LOG_SIGNATURE_WRONG;
      };
    }
    var inclusion = proof.inclusion();
    if (!inclusion.proves(Hash.leaf(entry), tree.root())) {
      return ProofOutcome.Refused.NOT_IN_TREE;
    }
    return switch (seen.byWitnesses()) {
      case Opening.Opened(_, var signers) ->
          new ProofOutcome.Proven(inclusion.index(), tree, signers);
      case Opening.Refused why ->
          switch (why) {
            case NO_KNOWN_SIGNATURE -> new ProofOutcome.Proven(inclusion.index(), tree, List.of());
            case WRONG_SIGNATURE -> ProofOutcome.Refused.WITNESS_SIGNATURE_WRONG;
          };
    };
  }

  private Seen open(Note checkpoint, List<VerifierKey> keys) {
    var known = remembered.get(checkpoint);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= REMEMBERED_MAX) {
      remembered.clear();
    }
    var seen = new Seen(checkpoint.open(keys), checkpoint.open(witnesses));
    remembered.put(checkpoint, seen);
    return seen;
  }
}
