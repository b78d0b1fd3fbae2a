package org.peyvand.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.Ids;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Does by the clock what [SilenceJobs] ordered.
@Component
class SilenceClock {
  private final SilenceStore store;
  private final StanceStore stances;
  private final Texts texts;
  private final RoundNotices notices;
  private final Ids ids;
  private final Clock clock;

  SilenceClock(
      SilenceStore store,
      StanceStore stances,
      Texts texts,
      RoundNotices notices,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.stances = stances;
    this.texts = texts;
    this.notices = notices;
    this.ids = ids;
    this.clock = clock;
  }

  /// Ends a procedure whose deadline has passed: every party that has not spoken on the round
  /// agrees ad referendum; who had objected before still objects.
  @Transactional
  public void conclude(String about) {
    var silence = store.find(id(about));
    if (silence.isEmpty()) return;
    var instrument = texts.hold(silence.get().instrument()).orElseThrow();
    var now = clock.instant();
    var held = store.find(id(about)).orElseThrow();
    if (!SilenceRules.toConclude(held, now)) return;
    var event =
        new Silence.Event(
            held.events().size() + 1,
            Silence.Kind.PASSED,
            held.deadline(),
            null,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    store.add(held.id(), event);
    agree(instrument, held);
    notices.passed(instrument, held);
  }

  private void agree(Instrument instrument, Silence silence) {
    var spoken = stances.of(instrument.id(), silence.round()).stream().map(Stance::body).toList();
    for (var party : instrument.setup().parties()) {
      if (spoken.contains(party)) continue;
      stances.add(
          new Stance(
              ids.next(),
              instrument.id(),
              silence.round(),
              party,
              Stance.Kind.AGREED_AD_REFERENDUM,
              Optional.empty(),
              Optional.empty(),
              silence.deadline()));
    }
  }

  /// Reminds the parties, once, while the procedure runs.
  @Transactional
  public void remind(String about) {
    var silence = store.find(id(about));
    if (silence.isEmpty()) return;
    var instrument = texts.hold(silence.get().instrument()).orElseThrow();
    var held = store.find(id(about)).orElseThrow();
    var due = Instant.ofEpochMilli(Long.parseLong(about.substring(about.indexOf('@') + 1)));
    boolean meant = SilenceRules.REMINDERS.contains(Duration.between(due, held.deadline()));
    if (!meant || held.state(clock.instant()) != Silence.State.RUNS) return;
    if (store.remind(held.id(), due)) notices.reminded(instrument, held);
  }

  private static UUID id(String about) {
    return UUID.fromString(about.substring(0, about.indexOf('@')));
  }
}
