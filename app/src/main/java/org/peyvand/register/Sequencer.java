package org.peyvand.register;

import java.util.List;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SigningOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives committed entries their places, writes their tiles, then signs the checkpoint. Each step
/// may be repeated after a crash: places are committed before a tile is written, tiles are the same
/// when written again, and a checkpoint is signed only over a tree that contains the last one.
@Component
class Sequencer {
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  /// Entries of one round; a busy host has tens in a day.
  private static final int BATCH_MAX = 1000;

  private final RegisterStore store;
  private final LogFiles files;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private boolean failing;

  Sequencer(
      RegisterStore store,
      LogFiles files,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.files = files;
    this.transactions = transactions;
    this.events = events;
  }

  /// "Proof within seconds": the pause is what an act waits at most before its turn.
  @Scheduled(fixedDelay = 500)
  void round() {
    try {
      settle();
      if (failing) LOG.info("The register settles again");
      failing = false;
    } catch (RuntimeException failed) {
      // Once: what keeps it from settling mostly lasts for many rounds.
      if (!failing) LOG.error("The register could not settle; it is tried again", failed);
      failing = true;
    }
  }

  void settle() {
    while (settleSome()) {
      // More than one batch was waiting.
    }
  }

  private boolean settleSome() {
    var placed = transactions.execute(_ -> place());
    var published = transactions.execute(_ -> publish());
    return Integer.valueOf(BATCH_MAX).equals(placed)
        || Integer.valueOf(BATCH_MAX).equals(published);
  }

  private int place() {
    store.lockSequencer();
    return store.place(BATCH_MAX);
  }

  private int publish() {
    store.lockSequencer();
    long size = publishedSize();
    List<byte[]> leaves = store.leaves(size, BATCH_MAX);
    if (leaves.isEmpty()) return 0;
    var tree = files.log().append(size, leaves);
    switch (new CheckpointSigner(files.key(), files.tiles()).sign(tree)) {
      case SigningOutcome.Signed _ -> {}
      case SigningOutcome.Damaged(var flaw) ->
          throw new IllegalStateException("The register's files are damaged: " + flaw);
      case SigningOutcome.Refused why ->
          throw new IllegalStateException("The checkpoint is not signed: " + why);
    }
    events.publishEvent(Register.CHANGE);
    return leaves.size();
  }

  private long publishedSize() {
    return files
        .tiles()
        .lastCheckpoint()
        .map(note -> Checkpoint.parse(Note.parse(note).text()).size())
        .orElse(0L);
  }
}
