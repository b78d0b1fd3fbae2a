package org.peyvand.tlog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The one place where a log's key is used, and its one rule: a checkpoint is signed only after the
/// stored tiles have proved that the new tree begins with all of the last one signed. What was
/// signed is remembered before it is handed out.
///
/// One signer at a time; the caller holds the same lock as for {@link Log#append}.
public final class CheckpointSigner {

  private final SigningKey key;
  private final CheckpointStore store;
  private final List<VerifierKey> accepted;

  /// @param key the log's, whose name is the log's origin
  public CheckpointSigner(SigningKey key, CheckpointStore store) {
    this(key, store, List.of());
  }

  /// @param predecessors keys of this log that the key succeeds, after a rotation a person decided
  public CheckpointSigner(
      SigningKey key, CheckpointStore store, Collection<VerifierKey> predecessors) {
    this.key = key;
    this.store = store;
    this.accepted =
        Stream.concat(Stream.of(key.verifierKey()), predecessors.stream()).distinct().toList();
  }

  /// Signs the tree as it lies in its tiles, or says why not.
  public SigningOutcome sign(Tree tree) {
    try {
      return store.lastCheckpoint().isEmpty() ? signAndKeep(tree) : signAfterLast(tree);
    } catch (MalformedException e) {
      return new SigningOutcome.Damaged(e.flaw());
    }
  }

  private SigningOutcome signAfterLast(Tree tree) {
    var note = Note.parse(store.lastCheckpoint().orElseThrow());
    var last = Checkpoint.parse(note.text());
    if (!(note.open(accepted) instanceof Opening.Opened opened)
        || !last.origin().equals(key.verifierKey().name())) {
      return SigningOutcome.Refused.LAST_NOT_OURS;
    }
    if (tree.size() < last.size()) {
      return SigningOutcome.Refused.SMALLER_THAN_LAST;
    }
    var root = tree.root();
    if (!tree.consistency(last.size()).proves(last.root(), root)) {
      return SigningOutcome.Refused.INCONSISTENT_WITH_LAST;
    }
    var nothingNew = tree.size() == last.size() && opened.signedBy(key.verifierKey());
    return nothingNew ? new SigningOutcome.Signed(note, last) : signAndKeep(tree);
  }

  private SigningOutcome signAndKeep(Tree tree) {
    var checkpoint = new Checkpoint(key.verifierKey().name(), tree.size(), tree.root());
    var note = Note.sign(checkpoint.text(), key);
    store.replaceCheckpoint(note.bytes());
    return new SigningOutcome.Signed(note, checkpoint);
  }
}
