package org.peyvand.register;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.page.ReadOnly;
import org.peyvand.register.Soundness.Damage;
import org.peyvand.register.Soundness.Sound;
import org.peyvand.register.Soundness.Unsound;
import org.peyvand.tlog.Audit;
import org.peyvand.tlog.AuditOutcome;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works the register out anew from its entries at every start, before anything is recorded, and
/// holds entries, tiles and the last checkpoint against each other. Whatever was signed has to come
/// out again; if it does not, this host records nothing more and says so.
@Component
class Integrity implements ReadOnly, SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
  private static final String CHECKPOINT = "register/checkpoint";
  private static final int BUNDLE = 256;

  private final RegisterStore store;
  private final LogFiles files;
  private final Offices offices;
  private final Notices notices;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AtomicReference<Soundness> standing;

  Integrity(
      RegisterStore store,
      LogFiles files,
      Offices offices,
      Notices notices,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.offices = offices;
    this.notices = notices;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
    this.standing = new AtomicReference<>(new Sound(clock.instant(), 0));
  }

  /// After every room is there and before any of them begins to work.
  @Override
  public void afterSingletonsInstantiated() {
    check();
  }

  @Override
  public boolean readOnly() {
    return standing() instanceof Unsound;
  }

  Soundness standing() {
    return standing.get();
  }

  Soundness check() {
    settle(examine());
    return standing();
  }

  /// For what shows only when the log is to grow.
  void condemn(Damage damage, String where) {
    settle(new Unsound(clock.instant(), damage, where));
  }

  private void settle(Soundness found) {
    var before = standing.getAndSet(found);
    if (before.getClass().equals(found.getClass())) return;
    if (found instanceof Unsound(_, var damage, var where)) {
      LOG.error("The register is damaged ({} {}): this host is read-only", damage, where);
    } else {
      LOG.info("The register is whole again: this host records as before");
    }
    transactions.executeWithoutResult(
        _ -> {
          events.publishEvent(Register.CHANGE);
          if (found instanceof Unsound) tellOperators();
        });
  }

  private void tellOperators() {
    notices.tell(
        offices.holders(Duty.OPERATOR, new Scope.OfHost()),
        new Notice("register.notice.unsound", Map.of(), "/administration/register"));
  }

  private Soundness examine() {
    // The database first: its copy is written after the file.
    var remembered = store.lastCheckpoint();
    try {
      var served = files.tiles().lastCheckpoint();
      if (served.isEmpty() && remembered.isEmpty()) return new Sound(clock.instant(), 0);
      if (served.isEmpty()) return unsound(Damage.CHECKPOINT_LOST, CHECKPOINT);
      var note = Note.parse(served.get());
      if (!(note.open(files.keys()) instanceof Opening.Opened)) {
        return unsound(Damage.CHECKPOINT_LOST, CHECKPOINT);
      }
      var checkpoint = Checkpoint.parse(note.text());
      if (remembered.isPresent() && contradicts(remembered.get(), checkpoint)) {
        return unsound(Damage.CHECKPOINT_OTHER, CHECKPOINT);
      }
      return examine(checkpoint);
    } catch (MalformedException _) {
      return unsound(Damage.CHECKPOINT_LOST, CHECKPOINT);
    }
  }

  /// Of a later one only the audit can tell whether it continues the one remembered.
  private static boolean contradicts(byte[] remembered, Checkpoint served) {
    var last = Checkpoint.parse(Note.parse(remembered).text());
    return last.size() > served.size()
        || (last.size() == served.size() && !last.root().equals(served.root()));
  }

  private Soundness examine(Checkpoint checkpoint) {
    var wrong = new AtomicReference<>("");
    var outcome =
        Audit.of(
            files.tiles(),
            checkpoint.size(),
            (from, entries) -> {
              var place = differing(from, entries);
              place.ifPresent(index -> wrong.set("#" + index));
              return place.isEmpty();
            });
    return switch (outcome) {
      case AuditOutcome.Broken _ when !wrong.get().isEmpty() ->
          unsound(Damage.ENTRIES_DIFFER, wrong.get());
      case AuditOutcome.Broken(var path, _) -> unsound(Damage.TILE_DIFFERS, "register/" + path);
      case AuditOutcome.Whole(var root) when !root.equals(checkpoint.root()) ->
          unsound(Damage.CHECKPOINT_OTHER, CHECKPOINT);
      case AuditOutcome.Whole _ -> new Sound(clock.instant(), checkpoint.size());
    };
  }

  /// The first place at which the database has another entry than the log, or none.
  private Optional<Long> differing(long from, List<byte[]> entries) {
    var recorded = store.leaves(from, BUNDLE);
    for (var place = 0; place < entries.size(); place++) {
      var same = place < recorded.size() && Arrays.equals(recorded.get(place), entries.get(place));
      if (!same) return Optional.of(from + place);
    }
    return Optional.empty();
  }

  private Unsound unsound(Damage damage, String where) {
    return new Unsound(clock.instant(), damage, where);
  }
}
