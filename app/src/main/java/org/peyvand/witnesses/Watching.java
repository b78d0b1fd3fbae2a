package org.peyvand.witnesses;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.FolderTiles;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Tree;
import org.peyvand.verify.mirror.BoundedHttp;
import org.peyvand.verify.mirror.Mirror;
import org.peyvand.verify.mirror.Mirror.Thoroughness;
import org.peyvand.verify.mirror.MirrorFinding;
import org.peyvand.verify.mirror.MirrorReport;
import org.springframework.stereotype.Component;

/// Mirrors the registers this host watches and holds what it sees against what it saw, and against
/// what it cosigned: a register that shows one history to its witnesses and another to its readers
/// is found here.
@Component
class Watching implements AutoCloseable {
  private final Neighbors neighbors;
  private final WitnessStore store;
  private final Alarm alarm;
  private final Path folder;
  private final Clock clock;
  private final BoundedHttp http = new BoundedHttp();

  Watching(
      Neighbors neighbors,
      WitnessStore store,
      Alarm alarm,
      Installation installation,
      Clock clock) {
    this.neighbors = neighbors;
    this.store = store;
    this.alarm = alarm;
    this.folder = installation.data().resolve("mirrors");
    this.clock = clock;
  }

  void round(Thoroughness thoroughness) {
    neighbors.reread();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks =
          neighbors.watched().stream()
              .filter(log -> !log.address().isEmpty())
              .<Callable<Void>>map(log -> () -> look(log, log.address().getFirst(), thoroughness))
              .toList();
      for (var done : threads.invokeAll(looks)) done.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Void look(Neighbors.Watched log, URI address, Thoroughness thoroughness) {
    var copy = folder.resolve(Witnesses.hash(log.origin()));
    var report = new Mirror(http, clock).look(address, copy, log.keys(), null, thoroughness);
    var seen = report.seen();
    if (report.finding() == MirrorFinding.SOUND && seen != null) {
      var checkpoint = Checkpoint.parse(seen.text());
      if (compare(checkpoint, seen, new FolderTiles(copy))) {
        store.sound(log.origin(), checkpoint.size(), clock.instant());
        return null;
      }
      store.notSound(log.origin(), MirrorFinding.FORKED, "checkpoint", clock.instant());
      return null;
    }
    store.notSound(log.origin(), report.finding(), report.where(), clock.instant());
    if (report.exit() == 1) raise(log.origin(), report);
    return null;
  }

  /// Whether what is shown contains what was cosigned; raises the alarm if not.
  private boolean compare(Checkpoint shown, Note note, FolderTiles copy) {
    var cosigned = store.seen(shown.origin());
    if (cosigned.isEmpty()) return true;
    var before = Checkpoint.parse(Note.parse(cosigned.get()).text());
    // The witness may be ahead of what readers get; that is found when they get it.
    if (before.size() > shown.size()) return true;
    var then = new Tree(copy, shown.size()).before(before.size()).root();
    if (then.equals(before.root())) return true;
    alarm.raise(shown.origin(), Conflict.Kind.FORKED, cosigned.get(), note.bytes());
    return false;
  }

  private void raise(String origin, MirrorReport report) {
    var kind =
        switch (report.finding()) {
          case ROLLED_BACK -> Conflict.Kind.ROLLED_BACK;
          case DAMAGED -> Conflict.Kind.DAMAGED;
          case NOT_SIGNED -> Conflict.Kind.NOT_SIGNED;
          default -> Conflict.Kind.FORKED;
        };
    alarm.raise(origin, kind, bytes(report.kept()), bytes(report.seen()));
  }

  private static byte[] bytes(@Nullable Note note) {
    return note == null ? new byte[0] : note.bytes();
  }

  @Override
  public void close() {
    http.close();
  }
}
