package org.peyvand.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.TilePath;
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
  private final ApplicationEventPublisher events;

  Register(
      RegisterStore store, LogFiles files, Sequencer sequencer, ApplicationEventPublisher events) {
    this.store = store;
    this.files = files;
    this.sequencer = sequencer;
    this.events = events;
  }

  /// Writes an entry in the transaction of the act it records; refuses to work outside one.
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(RegisterEntry entry) {
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
    var note = files.tiles().lastCheckpoint().map(Note::parse);
    if (note.isEmpty() || recorded.index().isEmpty()) return Optional.empty();
    long index = recorded.index().get();
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

  /// The last signed checkpoint, as it is served; empty until the first entry is placed.
  public Optional<byte[]> checkpoint() {
    return files.tiles().lastCheckpoint();
  }

  /// What the last signed checkpoint says.
  public Optional<Checkpoint> published() {
    return checkpoint().map(note -> Checkpoint.parse(Note.parse(note).text()));
  }

  /// A tile or bundle, as it is served.
  public Optional<byte[]> tile(TilePath path) {
    return files.tiles().read(path);
  }

  /// The log's verifier key line (C2SP signed-note).
  public String verifierKey() {
    return files.key().verifierKey().toString();
  }

  /// The log's name, chosen at first start and never changed.
  public String origin() {
    return files.key().verifierKey().name();
  }
}
