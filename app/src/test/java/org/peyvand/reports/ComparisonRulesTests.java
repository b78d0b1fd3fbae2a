package org.peyvand.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.claims.By;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Claim.Timing;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Report;
import org.peyvand.claims.Source;
import org.peyvand.claims.Withdrawal;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.reports.Comparison.Difference;
import org.peyvand.reports.Comparison.OnRecord;

class ComparisonRulesTests {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 27);
  private static final BodyId PARTY = body(1);
  private static final BodyId OTHER = body(2);
  private static final OnRecord SIGNED = new OnRecord(id(90), ReportedAct.SIGNED, DAY, true);

  @Test
  void a_claim_that_agrees_with_the_record_differs_in_nothing() {
    var row = onRecord(claim(PARTY, "signed", DAY, Timing.ON));

    assertThat(row.differences()).isEmpty();
    assertThat(row.told()).hasSize(1);
  }

  @Test
  void a_claim_without_an_act_is_named_so() {
    var comparison = compare(Map.of(), claim(OTHER, "signed", DAY, Timing.ON));

    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.rows().getFirst().differences())
        .containsExactly(Difference.NOT_ON_RECORD);
    assertThat(comparison.contradicted()).isEqualTo(1);
  }

  @Test
  void another_act_than_the_one_on_record_is_named() {
    assertThat(onRecord(claim(PARTY, "initialled", DAY, Timing.ON)).differences())
        .containsExactly(Difference.OTHER_ACT);
  }

  @Test
  void having_agreed_the_text_before_or_taking_part_contradicts_no_signature() {
    assertThat(onRecord(claim(PARTY, "text-agreed", DAY, Timing.BEFORE)).differences()).isEmpty();
    assertThat(onRecord(claim(PARTY, "joined", null, Timing.ON)).differences()).isEmpty();
  }

  @Test
  void dates_are_compared_as_the_source_means_them() {
    assertThat(onRecord(claim(PARTY, "signed", DAY.minusDays(1), Timing.ON)).differences())
        .containsExactly(Difference.OTHER_DATE);
    assertThat(onRecord(claim(PARTY, "signed", DAY, Timing.ON_OR_BEFORE)).differences()).isEmpty();
    assertThat(onRecord(claim(PARTY, "signed", DAY, Timing.BEFORE)).differences())
        .containsExactly(Difference.OTHER_DATE);
    assertThat(onRecord(claim(PARTY, "signed", null, Timing.ON)).differences()).isEmpty();
  }

  @Test
  void sources_that_tell_of_different_acts_or_days_contradict_each_other() {
    assertThat(
            compare(
                    Map.of(),
                    claim(OTHER, "text-agreed", DAY, Timing.BEFORE),
                    claim(OTHER, "signed", DAY, Timing.ON_OR_BEFORE))
                .rows()
                .getFirst()
                .differences())
        .contains(Difference.SOURCES_DIFFER);
    assertThat(
            compare(
                    Map.of(),
                    claim(OTHER, "signed", DAY, Timing.ON),
                    claim(OTHER, "signed", DAY.plusDays(1), Timing.ON))
                .rows()
                .getFirst()
                .differences())
        .contains(Difference.SOURCES_DIFFER);
    assertThat(
            compare(
                    Map.of(),
                    claim(OTHER, "signed", DAY, Timing.ON),
                    claim(OTHER, "signed", DAY.plusDays(1), Timing.BEFORE),
                    claim(OTHER, "joined", null, Timing.ON))
                .rows()
                .getFirst()
                .differences())
        .containsExactly(Difference.NOT_ON_RECORD);
  }

  @Test
  void what_many_say_in_the_same_words_stands_once_with_all_sources() {
    var comparison =
        compare(
            Map.of(),
            claim(OTHER, "signed", DAY, Timing.ON),
            claim(OTHER, "signed", DAY, Timing.ON));

    assertThat(comparison.rows().getFirst().told()).hasSize(1);
    assertThat(comparison.rows().getFirst().told().getFirst().sayings()).hasSize(2);
  }

  @Test
  void counts_stand_by_themselves_and_parties_come_before_others() {
    var counted =
        new Claim(
            Optional.empty(),
            "joined",
            Multilingual.of("en", "joined"),
            Optional.empty(),
            Timing.ON,
            Optional.empty(),
            Optional.of(9));

    var comparison =
        compare(
            Map.of(PARTY, SIGNED),
            claim(OTHER, "signed", DAY, Timing.ON),
            counted,
            claim(PARTY, "signed", DAY, Timing.ON));

    assertThat(comparison.rows()).extracting(Comparison.Row::body).containsExactly(PARTY, OTHER);
    assertThat(comparison.counts()).extracting(Comparison.Count::count).containsExactly(9);
    assertThat(comparison.onRecord()).isEqualTo(1);
  }

  @Test
  void a_withdrawn_report_contradicts_nothing_and_is_still_shown() {
    var by = new By(id(5), Multilingual.of("en", "Clerk"), Instant.EPOCH);
    var filed =
        new Filed(
            report(1, claim(OTHER, "signed", DAY, Timing.ON)),
            Optional.empty(),
            Optional.of(new Withdrawal(Multilingual.of("en", "By mistake."), by)),
            List.of());

    var comparison = ComparisonRules.compare(List.of(PARTY), Map.of(), List.of(filed));

    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.filed()).containsExactly(filed);
  }

  private static Comparison.Row onRecord(Claim claim) {
    return compare(Map.of(PARTY, SIGNED), claim).rows().getFirst();
  }

  private static Comparison compare(Map<BodyId, OnRecord> record, Claim... claims) {
    var number = new int[1];
    var filed =
        java.util.Arrays.stream(claims)
            .map(claim -> report(++number[0], claim))
            .map(report -> new Filed(report, Optional.empty(), Optional.empty(), List.of()))
            .toList();
    return ComparisonRules.compare(List.of(PARTY), record, filed);
  }

  private static Report report(int number, Claim claim) {
    return new Report(
        id(number),
        new InstrumentId(id(80)),
        new Source(Multilingual.of("en", "Agency " + number), DAY, Optional.empty()),
        Multilingual.of("en", "It says so."),
        List.of(claim));
  }

  private static Claim claim(BodyId body, String act, @Nullable LocalDate on, Timing timing) {
    return new Claim(
        Optional.of(body),
        act,
        Multilingual.of("en", act),
        Optional.ofNullable(on),
        timing,
        Optional.empty(),
        Optional.empty());
  }

  private static BodyId body(int number) {
    return new BodyId(id(100 + number));
  }

  private static UUID id(int number) {
    return new UUID(1, number);
  }
}
