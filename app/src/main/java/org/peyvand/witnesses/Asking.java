package org.peyvand.witnesses;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.peyvand.jobs.Jobs;
import org.peyvand.register.CheckpointSigned;
import org.peyvand.register.Register;
import org.peyvand.register.Soundness;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.verify.mirror.BoundedHttp;
import org.peyvand.verify.mirror.Heard;
import org.peyvand.witnesses.AskedStanding.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks the configured witnesses to cosign our newest checkpoint, each by itself: one that answers
/// late or wrongly costs the others nothing, and nobody waits for any of them.
@Component
class Asking implements AutoCloseable {
  /// A witness checks one signature and one proof.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

  private final Neighbors neighbors;
  private final Register register;
  private final WitnessStore store;
  private final Alarm alarm;
  private final Jobs jobs;
  private final Clock clock;
  private final BoundedHttp http;

  Asking(
      Neighbors neighbors,
      Register register,
      WitnessStore store,
      Alarm alarm,
      Jobs jobs,
      Clock clock) {
    this.neighbors = neighbors;
    this.register = register;
    this.store = store;
    this.alarm = alarm;
    this.jobs = jobs;
    this.clock = clock;
    this.http = new BoundedHttp(PATIENCE);
  }

  /// The work is due within seconds instead of when its turn comes.
  @EventListener
  void hasten(CheckpointSigned signed) {
    if (!neighbors.asked().isEmpty()) jobs.hasten(WitnessJobs.ASK, "");
  }

  void round() {
    neighbors.reread();
    var newest = register.checkpoint();
    if (newest.isEmpty() || neighbors.asked().isEmpty()) return;
    // A damaged register proves nothing to anybody.
    if (register.soundness() instanceof Soundness.Unsound) return;
    var note = Note.parse(newest.get());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          neighbors.asked().stream().<Callable<Void>>map(one -> () -> ask(one, note)).toList();
      for (var answered : threads.invokeAll(asked)) answered.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Void ask(Neighbors.Asked witness, Note note) {
    var url = witness.address().toString();
    var size = Checkpoint.parse(note.text()).size();
    var last = store.asked(url);
    var cosigned = last.filter(one -> one.problem() == null && one.size() == size).isPresent();
    // More than there is: ours was put back. The witness will say what it remembers.
    var known = last.map(AskedStanding::size).filter(seen -> seen <= size).orElse(0L);
    if (!cosigned) ask(witness, note, size, known, true);
    return null;
  }

  private void ask(Neighbors.Asked witness, Note note, long size, long oldSize, boolean again) {
    var request = AddCheckpoint.of(register.tree(size), oldSize, note);
    var address = witness.address().resolve("add-checkpoint");
    switch (http.post(address, request.bytes(), Note.MAX_BYTES)) {
      case Heard.Answer(var status, _, var body) when status == OK ->
          take(witness, request, body, size);
      case Heard.Answer(var status, _, var body) when status == CONFLICT -> {
        var seen = size(body);
        // It may have seen a checkpoint whose answer never came back to us.
        if (again && seen.isPresent() && seen.getAsLong() <= size) {
          ask(witness, note, size, seen.getAsLong(), false);
        } else {
          fail(witness.address(), seen.isPresent() ? Problem.OTHER_HISTORY : Problem.WRONG_ANSWER);
        }
      }
      case Heard.Answer(var status, _, _) -> fail(witness.address(), problem(status));
      case Heard.Nothing nothing -> fail(witness.address(), problem(nothing));
    }
  }

  private void take(Neighbors.Asked witness, AddCheckpoint request, byte[] body, long size) {
    var cosigned = request.cosigned(body, witness.keys());
    if (cosigned.isEmpty()) {
      fail(witness.address(), Problem.WRONG_ANSWER);
      return;
    }
    register.cosigned(cosigned.get());
    store.cosigned(witness.address().toString(), size, clock.instant());
  }

  private void fail(URI address, Problem problem) {
    var url = address.toString();
    var known = store.asked(url).filter(before -> before.problem() == problem).isPresent();
    store.notCosigned(url, problem, clock.instant());
    // Who remembers another history of ours is perhaps right.
    if (problem == Problem.OTHER_HISTORY && !known) alarm.contradicted(url);
  }

  private static OptionalLong size(byte[] body) {
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var matcher = SIZE.matcher(text);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  private static Problem problem(int status) {
    return switch (status) {
      case FORBIDDEN, NOT_FOUND -> Problem.NOT_KNOWN;
      case UNPROCESSABLE -> Problem.OTHER_HISTORY;
      default -> Problem.WRONG_ANSWER;
    };
  }

  private static Problem problem(Heard.Nothing nothing) {
    return switch (nothing) {
      case UNREACHABLE -> Problem.UNREACHABLE;
      case TOO_SLOW -> Problem.TOO_SLOW;
      case TOO_LARGE -> Problem.TOO_LARGE;
      case REDIRECTED -> Problem.REDIRECTED;
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
