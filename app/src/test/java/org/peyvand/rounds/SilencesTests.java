package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Term;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.notices.Notices;
import org.peyvand.notices.Said;
import org.peyvand.places.Places;
import org.peyvand.rounds.Silence.State;
import org.peyvand.rounds.SilenceOutcome.Done;
import org.peyvand.rounds.SilenceOutcome.Refused;
import org.peyvand.rounds.Stance.Kind;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Silence procedures on a clock of the test's own.
@WholeHouse
@Transactional
class SilencesTests {
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Drafts drafts;
  @Autowired Texts texts;
  @Autowired Rounds rounds;
  @Autowired Stances stances;
  @Autowired SilenceStore store;
  @Autowired StanceStore stanceStore;
  @Autowired RoundStore roundStore;
  @Autowired Delegates delegates;
  @Autowired Announcing announcing;
  @Autowired RoundNotices roundNotices;
  @Autowired Notices notices;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private final Instant start = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final Instant deadline = start.plus(Duration.ofDays(5));
  private final SetClock clock = new SetClock();
  private Silences silences;
  private SilenceClock job;
  private Negotiation table;
  private InstrumentId id;

  @BeforeEach
  void close_a_round() {
    clock.now = start;
    silences = new Silences(store, roundStore, delegates, texts, announcing, ids, clock);
    job = new SilenceClock(store, stanceStore, texts, roundNotices, ids, clock);
    table = Negotiation.of(places, networks, drafts, ids);
    id = table.draft().id();
    rounds.close(
        table.secretariat(),
        id,
        new Round.Closing(Optional.empty(), LocalDate.of(2026, 11, 20), Optional.empty(), 0));
  }

  @Test
  void who_says_nothing_agrees_ad_referendum_once_however_often_the_job_comes() {
    objects(1);
    var silence = open();

    clock.now = deadline.minusSeconds(1);
    job.conclude(about(silence, deadline));
    assertThat(stances.of(id, 1)).hasSize(1);

    clock.now = deadline;
    job.conclude(about(silence, deadline));
    job.conclude(about(silence, deadline));

    assertThat(find(silence).state(clock.now)).isEqualTo(State.PASSED);
    assertThat(stances.history(id, 1)).hasSize(5);
    assertThat(stances.of(id, 1, table.party(0)).orElseThrow())
        .satisfies(
            stance -> {
              assertThat(stance.kind()).isEqualTo(Kind.AGREED_AD_REFERENDUM);
              assertThat(stance.bySilence()).isTrue();
              assertThat(stance.takenAt()).isEqualTo(find(silence).deadline());
            });
    assertThat(stances.of(id, 1, table.party(1)).orElseThrow().kind()).isEqualTo(Kind.OBJECTION);
  }

  @Test
  void silence_broken_a_second_after_the_deadline_is_not_broken_even_before_the_job_came() {
    var silence = open();
    clock.now = find(silence).deadline();

    assertThat(breakIt(0)).isEqualTo(Refused.TOO_LATE);
    clock.now = clock.now.plusSeconds(1);
    assertThat(breakIt(0)).isEqualTo(Refused.TOO_LATE);
    job.conclude(about(silence, deadline));
    assertThat(breakIt(0)).isEqualTo(Refused.TOO_LATE);

    assertThat(find(silence).state(clock.now)).isEqualTo(State.PASSED);
  }

  @Test
  void one_party_breaks_silence_for_all_and_the_second_hears_that_it_is_over() {
    var silence = open();

    assertThat(breakIt(2)).isInstanceOf(Done.class);
    assertThat(breakIt(3)).isEqualTo(Refused.NONE_RUNS);

    clock.now = deadline.plusSeconds(60);
    job.conclude(about(silence, deadline));
    assertThat(stances.of(id, 1)).isEmpty();
    var end = find(silence).end().orElseThrow();
    assertThat(end.body()).contains(table.party(2));
    assertThat(end.statement()).contains(new Statement("fa", "بند ۲ پذیرفتنی نیست."));
  }

  @Test
  void more_time_makes_the_first_deadline_pass_without_consequence() {
    var silence = open();
    var later = deadline.plus(Duration.ofDays(3));

    assertThat(silences.extend(table.secretariat(), id, 1, later, "en", "A holiday."))
        .isInstanceOf(Done.class);
    clock.now = deadline;
    job.conclude(about(silence, deadline));

    assertThat(find(silence).state(clock.now)).isEqualTo(State.RUNS);
    assertThat(breakIt(0)).isInstanceOf(Done.class);
  }

  @Test
  void a_cancelled_one_binds_nobody_and_another_may_be_opened() {
    open();

    assertThat(silences.cancel(table.secretariat(), id, 1, "en", "")).isEqualTo(Refused.EMPTY);
    assertThat(silences.open(table.secretariat(), id, 1, deadline)).isEqualTo(Refused.RUNS_ALREADY);
    assertThat(silences.cancel(table.secretariat(), id, 1, "en", "Too soon."))
        .isInstanceOf(Done.class);
    assertThat(silences.open(table.secretariat(), id, 1, deadline)).isInstanceOf(Done.class);
  }

  @Test
  void only_the_secretariat_opens_and_only_parties_break() {
    assertThat(silences.open(table.negotiator(0), id, 1, deadline))
        .isEqualTo(Refused.NOT_THE_SECRETARIAT);
    assertThat(silences.open(table.secretariat(), id, 2, deadline))
        .isEqualTo(Refused.NO_SUCH_ROUND);
    open();
    assertThat(silences.breakSilence(table.secretariat(), id, 1, "en", "No."))
        .isEqualTo(Refused.NOT_FOR_A_PARTY);
    assertThat(silences.cancel(table.negotiator(0), id, 1, "en", "No."))
        .isEqualTo(Refused.NOT_THE_SECRETARIAT);
  }

  @Test
  void a_round_is_not_closed_over_a_running_procedure() {
    open();

    assertThat(
            rounds.close(
                table.secretariat(),
                id,
                new Round.Closing(
                    Optional.empty(), LocalDate.of(2026, 11, 21), Optional.empty(), 1)))
        .isEqualTo(CloseOutcome.Refused.SILENCE_RUNS);
  }

  @Test
  void the_parties_are_told_and_reminded_once_in_their_own_calendar() {
    var negotiator = found(table.negotiator(0));

    var silence = open();
    var due = find(silence).deadline().minus(Duration.ofHours(24));
    clock.now = due;
    job.remind(about(silence, due));
    job.remind(about(silence, due));
    job.remind(about(silence, due.plusSeconds(60)));

    var told = notices.of(negotiator, Language.FA, new UUID(-1, -1)).items();
    assertThat(told)
        .extracting(Said::subject)
        .filteredOn(one -> one.startsWith("یادآوری"))
        .hasSize(1);
    assertThat(told).anySatisfy(one -> assertThat(one.subject()).startsWith("شیوهٔ سکوت تا"));
    breakIt(0);
    job.remind(about(silence, due.plus(Duration.ofHours(21))));
    assertThat(notices.of(negotiator, Language.FA, new UUID(-1, -1)).items())
        .filteredOn(one -> one.subject().startsWith("یادآوری"))
        .hasSize(1);
  }

  private UUID found(Member member) {
    var duties = member.grants().stream().map(grant -> new Entrustment(grant, Term.OPEN)).toList();
    var contact = new Contact(member.account(), null, Language.FA, ZoneId.of("Asia/Tehran"));
    offices.found(
        new Account(
            "negotiator-" + ids.next(), member.office(), member.body(), contact, null, duties));
    return member.account();
  }

  private void objects(int party) {
    stances.take(
        table.negotiator(party),
        id,
        1,
        new Stance.Taking(Kind.OBJECTION, "ru", "Возражаем.", Optional.empty()));
  }

  private Silence open() {
    return ((Done) silences.open(table.secretariat(), id, 1, deadline)).silence();
  }

  private SilenceOutcome breakIt(int party) {
    return silences.breakSilence(table.negotiator(party), id, 1, "fa", "بند ۲ پذیرفتنی نیست.");
  }

  private Silence find(Silence silence) {
    return store.find(silence.id()).orElseThrow();
  }

  private static String about(Silence silence, Instant at) {
    return silence.id() + "@" + at.toEpochMilli();
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
