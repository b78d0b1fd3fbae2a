package org.peyvand.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;
import org.peyvand.ties.Terms.Notice;
import org.peyvand.ties.Terms.Renewal;
import org.peyvand.ties.Terms.Unit;
import org.peyvand.ties.TieAnswer.Saying;
import org.peyvand.ties.TieState.Standing;

class TieRulesTests {
  private static final BodyId ONE = new BodyId(new UUID(1, 1));
  private static final BodyId OTHER = new BodyId(new UUID(1, 2));
  private static final UUID TIE = new UUID(1, 3);
  private static final By BY =
      new By(new UUID(1, 4), Multilingual.of("en", "Clerk"), Instant.EPOCH);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void what_one_side_says_is_not_confirmed_until_the_other_has_spoken() {
    var tie = tie("gregorian:2020-05-10", null, Renewal.INDEFINITE, null);

    assertThat(standing(tie)).isEqualTo(Standing.UNCONFIRMED);
    assertThat(standing(tie, Saying.CONFIRMED)).isEqualTo(Standing.IN_FORCE);
    assertThat(standing(tie, Saying.CONFIRMED, Saying.DENIED)).isEqualTo(Standing.DENIED);
  }

  @Test
  void a_term_that_goes_on_by_itself_has_the_end_that_comes_next() {
    var tie = tie("gregorian:2011-05-10", 60, Renewal.AUTOMATIC, new Notice(6, Unit.MONTHS));

    var state = TieRules.state(file(tie, Saying.CONFIRMED), TODAY);

    assertThat(state.standing()).isEqualTo(Standing.IN_FORCE);
    assertThat(state.until()).contains(LocalDate.of(2026, 5, 9));
    assertThat(state.noticeBy()).contains(LocalDate.of(2025, 11, 9));
    assertThat(TieRules.termEnd(tie, LocalDate.of(2026, 5, 9))).contains(LocalDate.of(2026, 5, 9));
    assertThat(TieRules.termEnd(tie, LocalDate.of(2026, 5, 10))).contains(LocalDate.of(2031, 5, 9));
  }

  @Test
  void a_term_that_nobody_renewed_is_over() {
    var tie = tie("gregorian:2011-05-10", 60, Renewal.ON_NOTICE, null);

    assertThat(standing(tie, Saying.CONFIRMED)).isEqualTo(Standing.EXPIRED);
    assertThat(TieRules.state(file(tie), TODAY).until()).contains(LocalDate.of(2016, 5, 9));
  }

  @Test
  void a_term_cannot_be_counted_from_a_year() {
    assertThat(TieRules.termEnd(tie("persian:1383", 60, Renewal.AUTOMATIC, null), TODAY)).isEmpty();
  }

  @Test
  void a_term_counts_from_the_day_in_its_own_calendar() {
    // 30 Esfand exists in leap years only: 1399 was one.
    var tie = tie("persian:1399-12-30", 12, Renewal.NEW_SIGNATURE, null);

    assertThat(TieRules.termEnd(tie, TODAY)).contains(LocalDate.of(2022, 3, 19));
  }

  @Test
  void notice_is_counted_in_days_or_months_and_a_short_month_lends_its_last_day() {
    assertThat(new Notice(90, Unit.DAYS).before(LocalDate.of(2026, 3, 31)))
        .isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(new Notice(6, Unit.MONTHS).before(LocalDate.of(2026, 8, 31)))
        .isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(new Notice(6, Unit.MONTHS).before(LocalDate.of(2028, 8, 31)))
        .isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void both_sides_may_end_it_on_different_days_and_the_earlier_counts() {
    var tie = tie("gregorian:2016-03-29", null, Renewal.INDEFINITE, null);
    var file =
        new TieFile(
            tie,
            List.of(answer(Saying.CONFIRMED)),
            List.of(
                ending(1, ONE, LocalDate.of(2019, 10, 7)),
                ending(2, OTHER, LocalDate.of(2019, 10, 10))));

    var state = TieRules.state(file, TODAY);

    assertThat(state.standing()).isEqualTo(Standing.ENDED);
    assertThat(state.until()).contains(LocalDate.of(2019, 10, 7));
    assertThat(state.competing()).isTrue();
    assertThat(TieRules.state(file, LocalDate.of(2019, 10, 7)).standing())
        .isEqualTo(Standing.ENDING);
  }

  @Test
  void silence_of_five_years_is_dormancy() {
    var last = Optional.of(LocalDate.of(2021, 3, 1));

    assertThat(TieRules.dormant(last, LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(TieRules.dormant(last, LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(TieRules.dormant(Optional.empty(), TODAY)).isFalse();
  }

  @Test
  void dates_are_typed_in_any_digits_of_any_calendar_and_must_exist() {
    assertThat(typed("persian", "۱۳۸۳", "", "")).contains(HistoricalDate.parse("persian:1383"));
    assertThat(typed("ETHIOPIC", "2018", "13", "5")).isPresent();
    assertThat(typed("PERSIAN", "1400", "12", "30")).isEmpty();
    assertThat(typed("GREGORIAN", "2023", "2", "29")).isEmpty();
    assertThat(typed("GREGORIAN", "2023", "13", "")).isEmpty();
    assertThat(typed("GREGORIAN", "2023", "", "5")).isEmpty();
    assertThat(typed("GREGORIAN", "20230", "", "")).isEmpty();
    assertThat(typed("JULIAN", "2023", "", "")).isEmpty();
  }

  private static Optional<HistoricalDate> typed(
      String calendar, String year, String month, String day) {
    return new TypedDate(calendar, year, month, day).read();
  }

  private static Standing standing(Tie tie, Saying... sayings) {
    return TieRules.state(file(tie, sayings), TODAY).standing();
  }

  private static TieFile file(Tie tie, Saying... sayings) {
    return new TieFile(tie, Arrays.stream(sayings).map(TieRulesTests::answer).toList(), List.of());
  }

  private static TieAnswer answer(Saying saying) {
    return new TieAnswer(new UUID(2, 1), TIE, OTHER, saying, Optional.empty(), BY);
  }

  private static TieEnding ending(int number, BodyId body, LocalDate ends) {
    return new TieEnding(
        new UUID(3, number), TIE, body, ends, Multilingual.of("en", "Decision"), BY);
  }

  private static Tie tie(
      String began, @Nullable Integer months, Renewal renewal, @Nullable Notice notice) {
    return new Tie(
        TIE,
        ONE,
        OTHER,
        Tie.Kind.PARTNERSHIP,
        Optional.empty(),
        Tie.Basis.PRACTICE,
        Optional.empty(),
        Optional.of(HistoricalDate.parse(began)),
        new Terms(Optional.ofNullable(months), renewal, Optional.ofNullable(notice)),
        BY);
  }
}
