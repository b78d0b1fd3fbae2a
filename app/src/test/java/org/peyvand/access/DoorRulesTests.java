package org.peyvand.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peyvand.access.DoorRules.Verdict.NO_SUCH_DOOR;
import static org.peyvand.access.DoorRules.Verdict.PASS;
import static org.peyvand.access.DoorRules.Verdict.REFUSED;
import static org.peyvand.access.DoorRules.Verdict.SIGN_IN_FIRST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;

class DoorRulesTests {
  private static final Scope NETWORK = new Scope.OfNetwork(new NetworkId(new java.util.UUID(0, 1)));
  private static final Scope BODY = new Scope.OfBody(new BodyId(new java.util.UUID(0, 2)));

  private final Routes routes =
      new Routes(
          List.of(
              "# A comment",
              "GET,/{language}/texts/{slug},anyone",
              "GET,/{language}/texts/new,SECRETARIAT@network|NEGOTIATOR@body",
              "GET,/{language}/desk,signed-in",
              "GET,/error,nobody"));

  @Test
  void what_no_line_names_is_not_there() {
    assertThat(visit("/en/elsewhere", Optional.empty())).isEqualTo(NO_SUCH_DOOR);
    assertThat(DoorRules.judge(routes.of("POST", "/en/desk"), Optional.empty()))
        .isEqualTo(NO_SUCH_DOOR);
    assertThat(visit("/error", Optional.of(office(Duty.OPERATOR, new Scope.OfHost()))))
        .isEqualTo(NO_SUCH_DOOR);
  }

  @Test
  void the_most_specific_line_decides() {
    assertThat(visit("/en/texts/a-statement", Optional.empty())).isEqualTo(PASS);
    assertThat(visit("/en/texts/new", Optional.empty())).isEqualTo(SIGN_IN_FIRST);
  }

  @Test
  void a_duty_counts_in_its_kind_of_scope_and_for_the_whole_host() {
    assertThat(visit("/en/texts/new", Optional.of(office(Duty.SECRETARIAT, NETWORK))))
        .isEqualTo(PASS);
    assertThat(visit("/en/texts/new", Optional.of(office(Duty.NEGOTIATOR, BODY)))).isEqualTo(PASS);
    assertThat(visit("/en/texts/new", Optional.of(office(Duty.SECRETARIAT, new Scope.OfHost()))))
        .isEqualTo(PASS);
    assertThat(visit("/en/texts/new", Optional.of(office(Duty.SECRETARIAT, BODY))))
        .isEqualTo(REFUSED);
    assertThat(visit("/en/texts/new", Optional.of(office(Duty.AUDITOR, NETWORK))))
        .isEqualTo(REFUSED);
  }

  @Test
  void any_office_passes_where_signing_in_is_enough() {
    assertThat(visit("/en/desk", Optional.of(office(Duty.AUDITOR, BODY)))).isEqualTo(PASS);
    assertThat(visit("/en/desk", Optional.empty())).isEqualTo(SIGN_IN_FIRST);
  }

  @Test
  void asking_for_the_head_is_asking_for_the_page() {
    assertThat(routes.of("HEAD", "/en/desk")).isEqualTo(routes.of("GET", "/en/desk")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET,/x",
        "GET,/x,someone",
        "GET,/x,PRESS",
        "GET,/x,PRESS@world",
        "GET,/x,KING@host"
      })
  void a_line_that_says_nothing_stops_the_start(String line) {
    assertThatThrownBy(() -> new Routes(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DoorRules.Verdict visit(String path, Optional<Member> member) {
    return DoorRules.judge(routes.of("GET", path), member);
  }

  private static Member office(Duty duty, Scope scope) {
    return SampleOffices.holding(duty, scope);
  }
}
