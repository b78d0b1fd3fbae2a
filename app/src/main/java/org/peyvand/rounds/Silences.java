package org.peyvand.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.rounds.Silence.Kind;
import org.peyvand.rounds.SilenceOutcome.Done;
import org.peyvand.rounds.SilenceOutcome.Refused;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for silence procedures. Every act holds the text, so that of two that come at once one
/// is first; the clock is read while it is held, so that whoever waited too long is too late.
@Service
public class Silences {
  private final SilenceStore store;
  private final RoundStore rounds;
  private final Delegates delegates;
  private final Texts texts;
  private final Announcing announcing;
  private final Ids ids;
  private final Clock clock;

  Silences(
      SilenceStore store,
      RoundStore rounds,
      Delegates delegates,
      Texts texts,
      Announcing announcing,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.rounds = rounds;
    this.delegates = delegates;
    this.texts = texts;
    this.announcing = announcing;
    this.ids = ids;
    this.clock = clock;
  }

  /// Opens a procedure on the last round.
  @Transactional
  public SilenceOutcome open(Member secretariat, InstrumentId id, int round, Instant deadline) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    if (!delegates.chairs(secretariat, held.get())) return Refused.NOT_THE_SECRETARIAT;
    if (held.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    if (rounds.find(id, round).isEmpty()) return Refused.NO_SUCH_ROUND;
    int last = rounds.last(id).orElseThrow().number();
    var now = clock.instant();
    boolean running = store.running(id).isPresent();
    var refusal = SilenceRules.opening(round, last, running, deadline, now);
    if (refusal.isPresent()) return refusal.get();
    var silence =
        new Silence(ids.next(), id, round, Recorder.of(secretariat), now, deadline, List.of());
    store.add(silence);
    announcing.opened(held.get(), silence, now);
    return new Done(silence);
  }

  /// A party breaks silence, and says why.
  @Transactional
  public SilenceOutcome breakSilence(
      Member member, InstrumentId id, int round, String language, String words) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    var party = delegates.party(member, held.get());
    if (party.isEmpty()) return Refused.NOT_FOR_A_PARTY;
    return end(held.get(), round, Kind.BROKEN, party, language, words, member);
  }

  /// The secretariat takes the procedure back, and says why.
  @Transactional
  public SilenceOutcome cancel(
      Member secretariat, InstrumentId id, int round, String language, String words) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    if (!delegates.chairs(secretariat, held.get())) return Refused.NOT_THE_SECRETARIAT;
    return end(held.get(), round, Kind.CANCELLED, Optional.empty(), language, words, secretariat);
  }

  private SilenceOutcome end(
      Instrument instrument,
      int round,
      Kind kind,
      Optional<BodyId> party,
      String language,
      String words,
      Member member) {
    var now = clock.instant();
    var silence = latest(instrument.id(), round);
    if (silence.isEmpty()) return Refused.NONE_RUNS;
    var refusal = SilenceRules.running(silence.get(), now).or(() -> flaw(language, words));
    if (refusal.isPresent()) return refusal.get();
    var statement = new Statement(language, Leaf.tidy(words));
    var ended = record(silence.get(), kind, now, null, party, statement, member);
    announcing.ended(instrument, ended, member);
    return new Done(ended);
  }

  /// The secretariat gives more time, and says why.
  @Transactional
  public SilenceOutcome extend(
      Member secretariat,
      InstrumentId id,
      int round,
      Instant deadline,
      String language,
      String words) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    if (!delegates.chairs(secretariat, held.get())) return Refused.NOT_THE_SECRETARIAT;
    var now = clock.instant();
    var silence = latest(id, round);
    if (silence.isEmpty()) return Refused.NONE_RUNS;
    var refusal =
        SilenceRules.extension(silence.get(), deadline, now).or(() -> flaw(language, words));
    if (refusal.isPresent()) return refusal.get();
    var statement = new Statement(language, Leaf.tidy(words));
    var extended =
        record(
            silence.get(), Kind.EXTENDED, now, deadline, Optional.empty(), statement, secretariat);
    announcing.extended(held.get(), extended, now);
    return new Done(extended);
  }

  private Silence record(
      Silence silence,
      Kind kind,
      Instant now,
      @Nullable Instant deadline,
      Optional<BodyId> party,
      Statement statement,
      Member member) {
    var event =
        new Silence.Event(
            silence.events().size() + 1,
            kind,
            now,
            deadline,
            party,
            Optional.of(statement),
            Optional.of(Recorder.of(member)));
    store.add(silence.id(), event);
    return store.find(silence.id()).orElseThrow();
  }

  private static Optional<Refused> flaw(String language, String words) {
    return Statement.flaw(language, Leaf.tidy(words), Statement.LENGTH_MAX)
        .map(flaw -> Refused.valueOf(flaw.name()));
  }

  /// The procedure that has not ended, if there is one.
  public Optional<Silence> running(InstrumentId id) {
    return store.running(id);
  }

  /// Those on a round, the newest first.
  public List<Silence> of(InstrumentId id, int round) {
    return store.of(id, round);
  }

  private Optional<Silence> latest(InstrumentId id, int round) {
    return store.of(id, round).stream().findFirst();
  }

  public Optional<Silence> find(UUID id) {
    return store.find(id);
  }
}
