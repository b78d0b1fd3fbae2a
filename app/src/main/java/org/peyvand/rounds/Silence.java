package org.peyvand.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;

/// A silence procedure (آیین سکوت) on a round: who says nothing until the deadline agrees ad
/// referendum; one party that speaks breaks it for all.
///
/// @param deadline one instant, the latest that was set
/// @param events what happened to it since, in order
public record Silence(
    UUID id,
    InstrumentId instrument,
    int round,
    Recorder openedBy,
    Instant openedAt,
    Instant deadline,
    List<Event> events) {
  /// Less, and a party in another time zone sleeps through it.
  public static final Duration PERIOD_MIN = Duration.ofHours(6);

  /// More, and nobody remembers that silence means yes.
  public static final Duration PERIOD_MAX = Duration.ofDays(90);

  /// Somebody who extends it more often should ask for a round instead.
  public static final int EVENTS_MAX = 20;

  public Silence {
    events = List.copyOf(events);
  }

  /// How it stands.
  public enum State {
    RUNS,
    /// The time is over, and the job that records it has not come by yet.
    OVER,
    PASSED,
    BROKEN,
    CANCELLED
  }

  /// What may happen to it.
  public enum Kind {
    EXTENDED,
    CANCELLED,
    BROKEN,
    PASSED
  }

  /// One thing that happened.
  ///
  /// @param deadline the new one, where it was extended
  /// @param body the party that broke it
  /// @param statement why
  /// @param doneBy none where it ended by itself
  public record Event(
      int number,
      Kind kind,
      Instant at,
      @Nullable Instant deadline,
      Optional<BodyId> body,
      Optional<Statement> statement,
      Optional<Recorder> doneBy) {}

  /// How it ended; empty while it has not.
  public Optional<Event> end() {
    return events.stream().filter(event -> event.kind() != Kind.EXTENDED).findFirst();
  }

  public State state(Instant now) {
    return end()
        .map(
            event ->
                switch (event.kind()) {
                  case PASSED -> State.PASSED;
                  case BROKEN -> State.BROKEN;
                  case CANCELLED -> State.CANCELLED;
                  case EXTENDED -> State.RUNS;
                })
        .orElse(now.isBefore(deadline) ? State.RUNS : State.OVER);
  }
}
