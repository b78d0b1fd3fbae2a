package org.peyvand.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.Tree;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register's door.
@Service
public class Register {
  /// Its list has grown, or its checkpoint.
  static final PublicChange CHANGE = new PublicChange("register");

  private final RegisterStore store;
  private final LogFiles files;
  private final Sequencer sequencer;
  private final Integrity integrity;
  private final KeyRotation rotation;
  private final ObjectProvider<Cosigners> cosigners;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Register(
      RegisterStore store,
      LogFiles files,
      Sequencer sequencer,
      Integrity integrity,
      KeyRotation rotation,
      ObjectProvider<Cosigners> cosigners,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.sequencer = sequencer;
    this.integrity = integrity;
    this.rotation = rotation;
    this.cosigners = cosigners;
    this.events = events;
    this.clock = clock;
  }

  /// Writes an entry in the transaction of the act it records; refuses to work outside one, and
  /// while the register is damaged.
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(RegisterEntry entry) {
    if (integrity.readOnly()) throw new IllegalStateException("the register is damaged");
    store.add(entry, entry.leaf());
    events.publishEvent(CHANGE);
  }

  /// Places what has been committed and signs a checkpoint now, instead of within the next second.
  public void settle() {
    sequencer.settle();
  }

  public Optional<Recorded> entry(UUID act) {
    return store.find(act);
  }

  /// The proof for an act, once a checkpoint covers it.
  public Optional<Proof> proof(UUID act) {
    return store.find(act).flatMap(this::proof);
  }

  private Optional<Proof> proof(Recorded recorded) {
    if (recorded.index().isEmpty()) return Optional.empty();
    long index = recorded.index().get();
    var note = store.bestCheckpoint(index).or(this::checkpoint).map(Note::parse);
    if (note.isEmpty()) return Optional.empty();
    var size = Checkpoint.parse(note.get().text()).size();
    if (index >= size) return Optional.empty();
    var proof = LogProof.of(files.log().tree(size), index, note.get());
    return Optional.of(new Proof(recorded.leaf(), proof.bytes()));
  }

  /// The newest entries first, a page at a time.
  ///
  /// @param before entries with a smaller index; `Long.MAX_VALUE` for the first page
  public Slice<Recorded> newest(long before) {
    return store.newest(before);
  }

  /// Entries that are recorded and not yet placed.
  public List<Recorded> waiting() {
    return store.waiting(Slice.SIZE_MAX);
  }

  /// The last signed checkpoint, as it is served; empty until the first entry is placed. Should its
  /// file be damaged, it is the one the database remembers.
  public Optional<byte[]> checkpoint() {
    return integrity.readOnly()
        ? store.lastCheckpoint().or(files.tiles()::lastCheckpoint)
        : files.tiles().lastCheckpoint();
  }

  /// Whether what is stored agrees with what was signed.
  public Soundness soundness() {
    return integrity.standing();
  }

  /// Works everything out anew, now.
  public Soundness check() {
    return integrity.check();
  }

  /// What the last signed checkpoint says.
  public Optional<Checkpoint> published() {
    return checkpoint().map(note -> Checkpoint.parse(Note.parse(note).text()));
  }

  /// The log as it was at a size that was signed.
  public Tree tree(long size) {
    return files.log().tree(size);
  }

  /// Puts cosignatures under the checkpoint they were made for, as it is served and as it stands in
  /// proofs. What is no checkpoint of ours changes nothing.
  @Transactional
  public void cosigned(Note note) {
    if (integrity.readOnly()) return;
    store.lockSequencer();
    var size = Checkpoint.parse(note.text()).size();
    var signed = store.checkpoint(size).map(Note::parse);
    if (signed.isEmpty() || !signed.get().text().equals(note.text())) return;
    var origin = origin();
    var merged = signed.get();
    for (var line : note.signatures()) {
      if (!line.name().equals(origin)) merged = merged.with(line);
    }
    store.remember(size, merged.bytes(), others(merged), clock.instant());
    var served = files.tiles().lastCheckpoint().map(Note::parse);
    if (served.isPresent() && served.get().text().equals(merged.text())) {
      files.tiles().replaceCheckpoint(merged.bytes());
    }
    events.publishEvent(CHANGE);
  }

  /// How many signatures under a checkpoint are not the log's own.
  static int others(Note checkpoint) {
    var origin = Checkpoint.parse(checkpoint.text()).origin();
    return (int)
        checkpoint.signatures().stream().filter(line -> !line.name().equals(origin)).count();
  }

  /// The witnesses that have seen this register, as far as the newest checkpoint that any of them
  /// cosigned shows.
  public List<Seen> seen() {
    var keys = cosigners.stream().flatMap(known -> known.keys().stream()).toList();
    if (keys.isEmpty()) return List.of();
    var note = store.seenCheckpoint().map(Note::parse);
    if (note.isEmpty() || !(note.get().open(keys) instanceof Opening.Opened(_, var signers))) {
      return List.of();
    }
    var size = Checkpoint.parse(note.get().text()).size();
    return signers.stream()
        .map(
            signer ->
                new Seen(
                    signer.key().name(),
                    signer.key().kind().algorithmName(),
                    size,
                    Instant.ofEpochSecond(signer.timeSeconds())))
        .toList();
  }

  /// A tile or bundle, as it is served.
  public Optional<byte[]> tile(TilePath path) {
    return files.tiles().read(path);
  }

  /// The log's verifier key line (C2SP signed-note).
  public String verifierKey() {
    return files.key().verifierKey().toString();
  }

  /// All keys of the log, in the order in which they came into use.
  public List<LogKey> keys() {
    var keys = store.keys();
    // A host that started damaged has not yet written its first one down.
    return keys.isEmpty() ? List.of(new LogKey(verifierKey(), clock.instant())) : keys;
  }

  /// Changes the log's key: an act that the register itself records. Nothing while it is damaged.
  public boolean rotateKey() {
    return rotation.rotate();
  }

  /// The log's name, chosen at first start and never changed.
  public String origin() {
    return files.key().verifierKey().name();
  }
}
