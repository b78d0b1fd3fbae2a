package org.peyvand.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.claims.Claim;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.reports.FileOutcome.Refused;
import org.peyvand.reports.Telling.Point;

class ReportRulesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
  private static final BodyId BODY = new BodyId(new UUID(1, 1));

  @Test
  void a_whole_report_has_no_flaw_and_claims_of_each_body_and_of_the_count() {
    var told = told("https://press.example/1", point("signed", "а", List.of(BODY), "۹"));

    assertThat(flaw(told)).isEmpty();
    var claims = ReportRules.claims(told);
    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst().body()).contains(BODY);
    assertThat(claims.getFirst().verb()).isEqualTo(Multilingual.of("ru", "а"));
    assertThat(claims.getLast().count()).contains(9);
  }

  @Test
  void points_left_empty_are_no_claims() {
    var told = told("", point("signed", "а", List.of(BODY), ""), point("", "", List.of(), ""));

    assertThat(flaw(told)).isEmpty();
    assertThat(ReportRules.claims(told)).hasSize(1);
    assertThat(ReportRules.claims(told).getFirst().count()).isEmpty();
    assertThat(flaw(told("", point("", "", List.of(), "")))).contains(Refused.NOTHING_CLAIMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://press.example/1",
        "//press.example",
        "press.example/1",
        "https://",
        "https://me:secret@press.example/",
        "https://press example/"
      })
  void only_the_address_of_a_page_is_a_link(String link) {
    assertThat(flaw(told(link, point("signed", "а", List.of(BODY), ""))))
        .contains(Refused.LINK_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "nine", "1234567", "1.5", "100001"})
  void a_count_is_a_whole_number_of_bodies(String count) {
    assertThat(flaw(told("", point("joined", "а", List.of(), count))))
        .contains(Refused.COUNT_UNREADABLE);
  }

  @Test
  void each_thing_that_is_missing_is_named() {
    var point = point("signed", "а", List.of(BODY), "");
    assertThat(flaw(told("", point("waved", "а", List.of(BODY), "")))).contains(Refused.NO_ACT);
    assertThat(flaw(told("", point("signed", "", List.of(BODY), "")))).contains(Refused.NO_VERB);
    assertThat(flaw(told("", point("signed", "а", List.of(), "")))).contains(Refused.NOBODY_NAMED);
    assertThat(flaw(told("", point, point))).contains(Refused.TWICE);
    assertThat(flaw(told("", point, point, point, point, point))).contains(Refused.TOO_MANY);
    assertThat(flaw(dated(null))).contains(Refused.NO_DATE);
    assertThat(flaw(dated(TODAY.plusDays(1)))).contains(Refused.DATE_AHEAD);
    assertThat(flaw(dated(LocalDate.of(2025, 1, 1)))).contains(Refused.ACT_AFTER_REPORT);
  }

  private static Optional<Refused> flaw(Telling told) {
    return ReportRules.flaw(told, TODAY, List.of("en", "ru")::contains);
  }

  private static Telling dated(@Nullable LocalDate published) {
    var whole = told("", point("signed", "а", List.of(BODY), ""));
    return new Telling(
        whole.source(),
        "",
        Optional.ofNullable(published),
        "",
        "en",
        whole.wording(),
        "",
        "ru",
        whole.points());
  }

  private static Telling told(String link, Point... points) {
    return new Telling(
        "An agency", "", Optional.of(TODAY), link, "en", "It says so.", "", "ru", List.of(points));
  }

  private static Point point(String act, String verb, List<BodyId> bodies, String count) {
    return new Point(
        act,
        verb,
        bodies,
        Optional.of(LocalDate.of(2025, 10, 27)),
        Claim.Timing.ON,
        Optional.empty(),
        count);
  }
}
