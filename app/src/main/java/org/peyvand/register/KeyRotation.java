package org.peyvand.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.peyvand.kernel.Ids;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the log's key as an act like any other: an entry says which key follows which, the old
/// key signs the checkpoint that covers it, and the new one signs it too. A key that came into the
/// folder without such an entry (the old one was lost) is recorded at the start.
@Component
class KeyRotation implements SmartLifecycle {
  /// Before the sample world, which records acts of its own.
  private static final int PHASE = -1;

  private static final long FROM_THE_BEGINNING = -1;

  private final RegisterStore store;
  private final LogFiles files;
  private final Integrity integrity;
  private final Sequencer sequencer;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;
  private volatile boolean running;

  KeyRotation(
      RegisterStore store,
      LogFiles files,
      Integrity integrity,
      Sequencer sequencer,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.integrity = integrity;
    this.sequencer = sequencer;
    this.transactions = transactions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    if (integrity.readOnly()) return;
    var current = files.key().verifierKey().toString();
    var keys = store.keys();
    if (keys.isEmpty()) {
      store.addKey(current, FROM_THE_BEGINNING, clock.instant());
    } else if (!keys.getLast().vkey().equals(current)) {
      record(keys.getLast().vkey(), current);
    }
  }

  /// Makes a new key and hands over to it; nothing while the register is damaged. A crash between
  /// any two steps is made good at the next start ([LogFiles]).
  synchronized boolean rotate() {
    if (integrity.readOnly()) return false;
    sequencer.settle();
    var next = files.nextKey();
    record(files.key().verifierKey().toString(), next.verifierKey().toString());
    sequencer.settle();
    files.handOver();
    transactions.executeWithoutResult(_ -> signAgain());
    return true;
  }

  private void record(String from, String to) {
    transactions.executeWithoutResult(
        _ -> {
          store.lockSequencer();
          store.addKey(to, files.publishedSize(), clock.instant());
          var digests = Json.fields().with("from", sha256(from)).with("to", sha256(to));
          var entry =
              new RegisterEntry(
                  ids.next(),
                  EntryType.KEY_ROTATED,
                  clock.instant(),
                  Optional.empty(),
                  Optional.empty(),
                  digests);
          store.add(entry, entry.leaf());
          events.publishEvent(Register.CHANGE);
        });
  }

  /// Whoever knows only one of the two keys can read the checkpoint that hands over.
  private void signAgain() {
    store.lockSequencer();
    files
        .tiles()
        .lastCheckpoint()
        .map(Note::parse)
        .ifPresent(
            last -> {
              var ours = Note.sign(last.text(), files.key()).signatures().getFirst();
              var both = last.with(ours);
              files.tiles().replaceCheckpoint(both.bytes());
              var size = Checkpoint.parse(both.text()).size();
              store.remember(size, both.bytes(), Register.others(both), clock.instant());
            });
    events.publishEvent(Register.CHANGE);
  }

  private static String sha256(String vkey) {
    var line = vkey.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(line));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
