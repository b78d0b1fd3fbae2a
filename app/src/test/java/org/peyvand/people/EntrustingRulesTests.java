package org.peyvand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

class EntrustingRulesTests {
  private static final BodyId BODY = new BodyId(new UUID(0, 1));
  private static final BodyId OTHER = new BodyId(new UUID(0, 2));
  private static final Scope HOST = new Scope.OfHost();
  private static final Scope NETWORK = new Scope.OfNetwork(new NetworkId(new UUID(0, 3)));
  private static final Scope OF_BODY = new Scope.OfBody(BODY);
  private static final Scope OF_OTHER = new Scope.OfBody(OTHER);
  private static final Scope INSTRUMENT = new Scope.OfInstrument(new InstrumentId(new UUID(0, 4)));
  private static final List<Scope> SCOPES = List.of(HOST, NETWORK, OF_BODY, OF_OTHER, INSTRUMENT);
  private static final Member OPERATOR = SampleOffices.holding(Duty.OPERATOR, HOST);
  private static final Member FOCAL_POINT = SampleOffices.holding(Duty.FOCAL_POINT, OF_BODY);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @EnumSource(Duty.class)
  void each_duty_exists_in_its_scopes_and_in_no_other(Duty duty) {
    Set<Scope> where =
        switch (duty) {
          case OPERATOR -> Set.of(HOST);
          case AUDITOR -> Set.of(HOST, NETWORK);
          case SECRETARIAT, DEPOSITARY_OFFICER -> Set.of(NETWORK);
          case FOCAL_POINT, SIGNATORY, CLERK -> Set.of(OF_BODY, OF_OTHER);
          case NEGOTIATOR, TRANSLATOR, REVISER -> Set.of(NETWORK, OF_BODY, OF_OTHER, INSTRUMENT);
          case PROTOCOL, PRESS, BUSINESS_DESK -> Set.of(NETWORK, OF_BODY, OF_OTHER);
        };

    assertThat(SCOPES.stream().filter(scope -> EntrustingRules.fits(new Grant(duty, scope))))
        .containsExactlyInAnyOrderElementsOf(where);
  }

  @ParameterizedTest
  @MethodSource("grants")
  void the_operator_gives_every_duty_there_is(Grant grant) {
    var refusal = EntrustingRules.judge(OPERATOR, Optional.of(BODY), grant);

    if (!EntrustingRules.fits(grant)) assertThat(refusal).contains(Refusal.NO_SUCH_DUTY);
    else if (grant.scope().equals(OF_OTHER)) assertThat(refusal).contains(Refusal.OTHER_BODY);
    else assertThat(refusal).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("grants")
  void a_focal_point_gives_the_duties_of_its_own_body_and_no_others(Grant grant) {
    var refusal = EntrustingRules.judge(FOCAL_POINT, Optional.of(BODY), grant);

    var own = grant.scope().equals(OF_BODY) && !EntrustingRules.OF_THE_HOUSE.contains(grant.duty());
    assertThat(refusal.isEmpty()).isEqualTo(own);
  }

  @ParameterizedTest
  @MethodSource("grants")
  void a_focal_point_gives_nothing_to_another_body_or_to_the_host(Grant grant) {
    assertThat(EntrustingRules.judge(FOCAL_POINT, Optional.of(OTHER), grant)).isPresent();
    assertThat(EntrustingRules.judge(FOCAL_POINT, Optional.empty(), grant)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Duty.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OPERATOR", "FOCAL_POINT"})
  void nobody_else_gives_anything(Duty duty) {
    for (var scope : SCOPES) {
      var member = SampleOffices.holding(duty, scope);
      assertThat(grants().map(grant -> EntrustingRules.judge(member, Optional.of(BODY), grant)))
          .allMatch(Optional::isPresent);
      assertThat(EntrustingRules.looksAfter(member, Optional.of(BODY))).isFalse();
      assertThat(EntrustingRules.looksAfter(member, Optional.empty())).isFalse();
    }
  }

  @Test
  void no_body_gives_the_duties_of_the_house() {
    assertThat(EntrustingRules.OF_THE_HOUSE)
        .isEqualTo(
            EnumSet.of(Duty.OPERATOR, Duty.AUDITOR, Duty.SECRETARIAT, Duty.DEPOSITARY_OFFICER));
  }

  @Test
  void a_focal_point_looks_after_its_own_body_only() {
    assertThat(EntrustingRules.looksAfter(FOCAL_POINT, Optional.of(BODY))).isTrue();
    assertThat(EntrustingRules.looksAfter(FOCAL_POINT, Optional.of(OTHER))).isFalse();
    assertThat(EntrustingRules.looksAfter(FOCAL_POINT, Optional.empty())).isFalse();
    assertThat(EntrustingRules.looksAfter(OPERATOR, Optional.of(BODY))).isTrue();
    assertThat(EntrustingRules.looksAfter(OPERATOR, Optional.empty())).isTrue();
  }

  @Test
  void a_focal_point_cannot_let_in_somebody_who_may_do_more_than_it_gives() {
    var translator = account(1, Optional.of(BODY), held(Duty.TRANSLATOR, OF_BODY, Term.OPEN));
    var both =
        account(
            2,
            Optional.of(BODY),
            held(Duty.TRANSLATOR, OF_BODY, Term.OPEN),
            held(Duty.SECRETARIAT, NETWORK, new Term(TODAY.plusDays(1), null)));
    var noLonger =
        account(
            3,
            Optional.of(BODY),
            held(Duty.SECRETARIAT, NETWORK, new Term(null, TODAY.minusDays(1))));

    assertThat(EntrustingRules.tends(FOCAL_POINT, translator, NOW)).isTrue();
    assertThat(EntrustingRules.tends(FOCAL_POINT, both, NOW)).isFalse();
    assertThat(EntrustingRules.tends(FOCAL_POINT, noLonger, NOW)).isTrue();
    assertThat(EntrustingRules.tends(OPERATOR, both, NOW)).isTrue();
  }

  @Test
  void a_term_counts_today_or_later_and_comes_to_an_end() {
    assertThat(EntrustingRules.judge(Term.OPEN, TODAY)).isEmpty();
    assertThat(EntrustingRules.judge(new Term(null, TODAY), TODAY)).isEmpty();
    assertThat(EntrustingRules.judge(new Term(null, TODAY.minusDays(1)), TODAY))
        .contains(Refusal.TERM_OVER);
    assertThat(EntrustingRules.judge(new Term(null, TODAY.plusYears(10)), TODAY)).isEmpty();
    assertThat(EntrustingRules.judge(new Term(null, TODAY.plusYears(10).plusDays(1)), TODAY))
        .contains(Refusal.TERM_TOO_LONG);
    assertThat(
            EntrustingRules.judge(
                new Term(TODAY.plusYears(1), TODAY.plusYears(11).minusDays(1)), TODAY))
        .isEmpty();
  }

  @Test
  void the_last_operator_without_an_end_in_sight_stays() {
    var leaving = account(1, Optional.empty(), held(Duty.OPERATOR, HOST, Term.OPEN));
    var successor = account(2, Optional.empty(), held(Duty.OPERATOR, HOST, Term.OPEN));
    var deputy =
        account(3, Optional.empty(), held(Duty.OPERATOR, HOST, new Term(null, TODAY.plusDays(9))));
    var future =
        account(4, Optional.empty(), held(Duty.OPERATOR, HOST, new Term(TODAY.plusDays(1), null)));
    var secretariat = account(5, Optional.empty(), held(Duty.SECRETARIAT, NETWORK, Term.OPEN));

    assertThat(EntrustingRules.lastOperator(leaving, List.of(leaving), NOW)).isTrue();
    assertThat(EntrustingRules.lastOperator(leaving, List.of(leaving, deputy, future), NOW))
        .isTrue();
    assertThat(EntrustingRules.lastOperator(leaving, List.of(leaving, successor), NOW)).isFalse();
    assertThat(EntrustingRules.lastOperator(secretariat, List.of(leaving), NOW)).isFalse();
  }

  static Stream<Grant> grants() {
    return Stream.of(Duty.values())
        .flatMap(duty -> SCOPES.stream().map(scope -> new Grant(duty, scope)));
  }

  private static Account account(int number, Optional<BodyId> body, Entrustment... duties) {
    return new Account(
        "office-" + number,
        Multilingual.of("en", "Office"),
        body,
        new Contact(new UUID(9, number), null, Language.EN, ZoneOffset.UTC),
        null,
        List.of(duties));
  }

  private static Entrustment held(Duty duty, Scope scope, Term term) {
    return new Entrustment(new Grant(duty, scope), term);
  }
}
