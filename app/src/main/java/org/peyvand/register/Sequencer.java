package org.peyvand.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peyvand.tlog.AlteredTileException;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.MalformedException;
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
  private final Integrity integrity;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private boolean failing;

  Sequencer(
      RegisterStore store,
      LogFiles files,
      Integrity integrity,
      Clock clock,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.files = files;
    this.integrity = integrity;
    this.clock = clock;
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

  /// While the register is damaged nothing is placed and nothing is signed.
  void settle() {
    if (integrity.readOnly()) return;
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
    long size = files.publishedSize();
    List<byte[]> leaves = store.leaves(size, BATCH_MAX);
    if (leaves.isEmpty()) return 0;
    var note = sign(size, leaves);
    if (note.isEmpty()) return 0;
    store.remember(size + leaves.size(), note.get().bytes(), 0, clock.instant());
    events.publishEvent(Register.CHANGE);
    events.publishEvent(new CheckpointSigned(size + leaves.size()));
    return leaves.size();
  }

  /// What does not fit what was signed before is not repaired here: somebody has to look.
  private Optional<Note> sign(long size, List<byte[]> leaves) {
    try {
      var tree = files.log().append(size, leaves);
      return switch (new CheckpointSigner(files.key(), files.tiles(), files.keys()).sign(tree)) {
        case SigningOutcome.Signed(var note, _) -> Optional.of(note);
        case SigningOutcome.Damaged(var flaw) -> stop(flaw.code());
        case SigningOutcome.Refused why -> stop(why.name());
      };
    } catch (AlteredTileException | MalformedException unfit) {
      return stop(String.valueOf(unfit.getMessage()));
    }
  }

  private Optional<Note> stop(String why) {
    LOG.error("The register cannot grow: {}", why);
    if (integrity.check() instanceof Soundness.Sound) {
      integrity.condemn(Soundness.Damage.CANNOT_GROW, why);
    }
    return Optional.empty();
  }
}
