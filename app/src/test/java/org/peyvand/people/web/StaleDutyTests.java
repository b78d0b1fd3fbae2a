package org.peyvand.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// What is over stays over.
@WholeHouse
@Transactional
class StaleDutyTests {
  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @Autowired Networks networks;
  @Autowired ApplicationContext house;

  private Acting acting;
  private Scope ofBody;
  private String held;
  private Member focalPoint;
  private Member translator;

  @BeforeEach
  void a_body_and_its_people() {
    acting = new Acting(browser, offices, ids);
    var body = networks.bodies(Capitals.settle(house).id(), "").items().getFirst().id();
    ofBody = new Scope.OfBody(body);
    held = Acting.held(Duty.TRANSLATOR, body.value());
    focalPoint = acting.office(Optional.of(body), Duty.FOCAL_POINT, ofBody);
    translator = acting.office(Optional.of(body), Duty.TRANSLATOR, ofBody);
  }

  @Test
  void no_choice_of_a_time_zone_brings_a_duty_back_or_forward() throws Exception {
    // At any hour it is yesterday in the one zone, or tomorrow in the other.
    var tomorrow = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    offices.entrust(
        translator.account(),
        new Entrustment(new Grant(Duty.REVISER, ofBody), new Term(tomorrow, null)));
    acting.send(path(translator) + "/duty-endings", List.of(acting.as(focalPoint)), "duty", held);

    for (var zone : List.of("Pacific/Pago_Pago", "Pacific/Kiritimati")) {
      acting.send(
          "/en/account/personal", List.of(acting.as(translator)), "language", "en", "zone", zone);
      assertThat(offices.contact(translator.account()).orElseThrow().zone().getId())
          .isEqualTo(zone);
      assertThat(holds()).as(zone).isFalse();
      assertThat(offices.holders(Duty.TRANSLATOR, ofBody)).doesNotContain(translator.account());
    }
  }

  @Test
  void a_link_outlives_neither_the_duty_nor_the_account_of_who_issued_it() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var link = Acting.link(acting.send(path(translator) + "/recoveries", session));
    var operator = acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());

    acting.send(path(focalPoint) + "/ending", List.of(acting.as(operator)));

    assertThat(acting.visit("/en" + link).getStatus()).isEqualTo(410);
    assertThat(acting.send("/en" + link, List.of()).getStatus()).isEqualTo(410);
  }

  private boolean holds() {
    return !offices.office(translator.account()).orElseThrow().grants().isEmpty();
  }

  private static String path(Member member) {
    return "/en/people/" + member.slug();
  }
}
