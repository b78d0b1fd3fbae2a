package org.peyvand.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

class AccountTests {
  private static final UUID ID = new UUID(0, 7);
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final Grant SIGNATORY =
      new Grant(Duty.SIGNATORY, new Scope.OfBody(new BodyId(new UUID(0, 2))));
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 21);

  @Test
  void a_duty_counts_from_the_first_to_the_last_day_of_its_term() {
    var account = account(new Term(FIRST, LAST), null);

    assertThat(account.member(noon(FIRST.minusDays(1))).grants()).isEmpty();
    assertThat(account.member(noon(FIRST)).grants()).containsExactly(SIGNATORY);
    assertThat(account.member(noon(LAST)).grants()).containsExactly(SIGNATORY);
    assertThat(account.member(noon(LAST.plusDays(1))).grants()).isEmpty();
  }

  @Test
  void a_term_may_be_open_at_either_end() {
    assertThat(account(new Term(null, LAST), null).member(noon(FIRST)).grants()).isNotEmpty();
    assertThat(account(new Term(FIRST, null), null).member(noon(LAST)).grants()).isNotEmpty();
    assertThat(account(Term.OPEN, null).member(noon(LAST)).grants()).isNotEmpty();
  }

  @Test
  void the_day_is_the_day_on_the_clock_of_the_account() {
    var account = account(new Term(FIRST, null), null);

    assertThat(account.member(Instant.parse("2026-03-20T20:29:59Z")).grants()).isEmpty();
    assertThat(account.member(Instant.parse("2026-03-20T20:30:00Z")).grants()).isNotEmpty();
  }

  @Test
  void the_zone_that_a_person_reads_times_in_moves_no_term() {
    var founded = account(new Term(null, LAST), null);
    var west = new Contact(ID, null, Language.FA, ZoneId.of("Pacific/Pago_Pago"));
    var moved =
        new Account(
            founded.slug(),
            founded.office(),
            founded.body(),
            west,
            founded.clock(),
            null,
            founded.duties());

    assertThat(moved.member(Instant.parse("2026-06-21T20:29:59Z")).grants()).isNotEmpty();
    assertThat(moved.member(Instant.parse("2026-06-21T20:30:00Z")).grants()).isEmpty();
  }

  @Test
  void an_account_that_has_ended_keeps_its_name_and_holds_nothing() {
    var member = account(Term.OPEN, noon(FIRST)).member(noon(FIRST));

    assertThat(member.grants()).isEmpty();
    assertThat(member.office()).isEqualTo(Multilingual.of("en", "Chair"));
  }

  @Test
  void no_term_ends_before_it_begins() {
    assertThatThrownBy(() -> new Term(LAST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Term(FIRST, FIRST).covers(FIRST)).isTrue();
  }

  @Test
  void an_address_is_kept_in_lower_case() {
    assertThatThrownBy(() -> new Contact(ID, "Chair@example.org", Language.EN, TEHRAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Account account(Term term, @Nullable Instant ended) {
    return new Account(
        "chair",
        Multilingual.of("en", "Chair"),
        Optional.empty(),
        new Contact(ID, "chair@example.org", Language.FA, TEHRAN),
        ended,
        List.of(new Entrustment(SIGNATORY, term)));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(TEHRAN).toInstant();
  }
}
