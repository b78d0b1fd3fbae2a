package org.peyvand.tlog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A witness's judgement, and nothing else: what it has seen is kept by the caller, who must hold
/// it locked from before the question until the answer is remembered (C2SP tlog-witness).
public final class Witness {

  private Witness() {}

  /// @param known keys of the logs this witness watches; several of one origin while it rotates
  /// @param seen the latest checkpoint it cosigned for this origin; null if none
  public static WitnessOutcome judge(
      AddCheckpoint request, Collection<VerifierKey> known, @Nullable Checkpoint seen) {
    var checkpoint = Checkpoint.parse(request.checkpoint().text());
    var keys = known.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    if (keys.isEmpty()) {
      return WitnessOutcome.Refused.UNKNOWN_LOG;
    }
    if (!(request.checkpoint().open(keys) instanceof Opening.Opened)) {
      return WitnessOutcome.Refused.NOT_SIGNED;
    }
    if (request.oldSize() > checkpoint.size()) {
      return WitnessOutcome.Refused.BACKWARDS;
    }
    var before = seen == null ? new Checkpoint(checkpoint.origin(), 0, Hash.EMPTY_TREE) : seen;
    if (request.oldSize() != before.size()) {
      return new WitnessOutcome.OtherSize(before.size());
    }
    var note = byLog(request.checkpoint(), keys);
    return grows(request, before, checkpoint)
        ? new WitnessOutcome.Accepted(checkpoint, note)
        : new WitnessOutcome.Inconsistent(checkpoint, note);
  }

  private static boolean grows(AddCheckpoint request, Checkpoint before, Checkpoint now) {
    if (now.size() == 0 && !now.root().equals(Hash.EMPTY_TREE)) {
      return false;
    }
    return new ConsistencyProof(before.size(), now.size(), request.proof())
        .proves(before.root(), now.root());
  }

  private static Note byLog(Note note, List<VerifierKey> keys) {
    return new Note(
        note.text(),
        note.signatures().stream()
            .filter(line -> keys.stream().anyMatch(key -> key.claims(line)))
            .toList());
  }
}
