package org.peyvand.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.access.Contact;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.accounts.RecoveryCodes;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.people.Retention;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class OfficePagesTests {
  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Ids ids;
  @Autowired Networks networks;
  @Autowired Retention retention;
  @Autowired RecoveryCodes codes;
  @Autowired JdbcClient db;
  @Autowired Clock clock;
  @Autowired ApplicationContext house;

  private Acting acting;
  private Body body;
  private Scope ofBody;
  private Member focalPoint;
  private Member translator;
  private Member secretary;
  private LocalDate today;

  @BeforeEach
  void a_body_and_its_people() {
    acting = new Acting(browser, offices, ids);
    body = networks.bodies(Capitals.settle(house).id(), "").items().getFirst();
    ofBody = new Scope.OfBody(body.id());
    focalPoint = acting.office(Optional.of(body.id()), Duty.FOCAL_POINT, ofBody);
    translator = acting.office(Optional.of(body.id()), Duty.TRANSLATOR, ofBody);
    var network = new Scope.OfNetwork(networks.networks().getFirst().id());
    secretary = acting.office(Optional.of(body.id()), Duty.SECRETARIAT, network);
    today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void a_duty_is_given_for_a_term_and_ended_with_a_date() throws Exception {
    var session = List.of(acting.as(focalPoint));

    var given =
        acting.send(
            path(translator) + "/duties",
            session,
            "duty",
            held(Duty.REVISER),
            "until",
            today.plusDays(30).toString());
    assertThat(given.getHeader("Location")).isEqualTo(path(translator));
    assertThat(holds(translator, Duty.REVISER)).isTrue();
    acting.send(
        path(translator) + "/duty-endings",
        session,
        "duty",
        held(Duty.REVISER),
        "lastDay",
        today.toString());

    assertThat(until(translator, Duty.REVISER)).isEqualTo(today);
    assertThat(holds(translator, Duty.REVISER)).isTrue();
    assertThat(history(session)).contains("Duty given", "Duty ended", "Reviser");
  }

  @Test
  void a_duty_ended_without_a_date_is_gone_at_once() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var theirs = acting.as(translator);

    acting.send(path(translator) + "/duty-endings", session, "duty", held(Duty.TRANSLATOR));

    assertThat(holds(translator, Duty.TRANSLATOR)).isFalse();
    assertThat(acting.visit("/en/desk", theirs).getStatus()).isEqualTo(200);
    assertThat(acting.visit(path(translator), session.getFirst()).getContentAsString())
        .contains("(over)");
  }

  @Test
  void a_duty_that_has_not_begun_can_be_ended_at_once() throws Exception {
    var session = List.of(acting.as(focalPoint));
    acting.send(
        path(translator) + "/duties",
        session,
        "duty",
        held(Duty.CLERK),
        "since",
        today.plusDays(10).toString());

    acting.send(path(translator) + "/duty-endings", session, "duty", held(Duty.CLERK));

    assertThat(offices.account(translator.account()).orElseThrow().duties())
        .noneMatch(duty -> duty.grant().duty() == Duty.CLERK);
  }

  @Test
  void what_a_focal_point_may_not_give_it_may_not_take_either() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var network = networks.networks().getFirst().id();
    var forged = "SECRETARIAT@network:" + network;

    assertThat(acting.send(path(translator) + "/duties", session, "duty", forged).getStatus())
        .isEqualTo(422);
    assertThat(acting.send(path(secretary) + "/duty-endings", session, "duty", forged).getStatus())
        .isEqualTo(422);
    assertThat(acting.visit(path(secretary) + "/ending", session.getFirst()).getStatus())
        .isEqualTo(403);
    assertThat(acting.send(path(secretary) + "/ending", session).getStatus()).isEqualTo(403);
    assertThat(acting.send(path(secretary) + "/recoveries", session).getStatus()).isEqualTo(422);
    assertThat(holds(secretary, Duty.SECRETARIAT)).isTrue();
    assertThat(offices.acting(secretary.account())).isPresent();
  }

  @Test
  void an_account_ends_after_saying_what_it_alone_holds() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var theirs = acting.as(translator);

    assertThat(acting.visit(path(translator) + "/ending", session.getFirst()).getContentAsString())
        .contains("Nobody else holds this duty", "Translator");
    codes.renew(translator.account());
    acting.send(path(translator) + "/ending", session);

    assertThat(codes.left(translator.account())).isZero();
    assertThat(acting.visit("/en/desk", theirs).getStatus()).isEqualTo(303);
    assertThat(offices.office(translator.account())).isPresent();
    assertThat(history(session)).contains("Account ended");
  }

  @Test
  void the_only_operator_stays() throws Exception {
    db.sql("delete from access.entrusted where duty = 'OPERATOR'").update();
    var operator = acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
    var session = List.of(acting.as(operator));

    var ended = acting.send(path(operator) + "/duty-endings", session, "duty", "OPERATOR@host");
    assertThat(ended.getStatus()).isEqualTo(422);
    assertThat(ended.getContentAsString()).contains("Invite another operator first");
    assertThat(acting.send(path(operator) + "/ending", session).getStatus()).isEqualTo(422);
    assertThat(
            acting
                .send(
                    path(operator) + "/duties",
                    session,
                    "duty",
                    "OPERATOR@host",
                    "until",
                    today.plusDays(1).toString())
                .getStatus())
        .isEqualTo(422);
    acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());

    assertThat(acting.send(path(operator) + "/ending", session).getStatus()).isEqualTo(303);
  }

  @Test
  void a_link_lets_somebody_in_again_once() throws Exception {
    var session = List.of(acting.as(focalPoint));

    var link = Acting.link(acting.send(path(translator) + "/recoveries", session));
    assertThat(acting.visit("/en" + link).getContentAsString()).contains("You come back as");
    var back = acting.send("/en" + link, List.of());

    assertThat(back.getHeader("Location")).isEqualTo("/en/account");
    var own = Objects.requireNonNull(back.getCookie("session"));
    assertThat(acting.visit("/en/account/personal", own).getContentAsString())
        .contains("Test TRANSLATOR");
    assertThat(acting.send("/en" + link, List.of()).getStatus()).isEqualTo(410);
    assertThat(history(session)).contains("Link to come in again issued", "Came in again");
    assertThat(acting.visit("/en/notices", own).getContentAsString())
        .contains("Somebody came in by a recovery code or link");
  }

  @Test
  void a_newer_link_and_the_end_of_the_account_close_the_older_ones() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var older = Acting.link(acting.send(path(translator) + "/recoveries", session));
    var newer = Acting.link(acting.send(path(translator) + "/recoveries", session));

    assertThat(acting.visit("/en" + older).getStatus()).isEqualTo(410);
    acting.send(path(translator) + "/ending", session);

    assertThat(acting.send("/en" + newer, List.of()).getStatus()).isEqualTo(410);
  }

  @Test
  void a_person_sees_takes_away_and_puts_right_what_is_kept() throws Exception {
    reach(translator, "translator@example.org");
    Cookie session = acting.as(translator);

    var file = acting.visit("/en/account/personal.json", session);
    assertThat(file.getContentType()).isEqualTo("application/json");
    assertThat(file.getContentAsString())
        .contains("translator@example.org", "TRANSLATOR@body:" + body.id());
    var flawed =
        acting.send(
            "/en/account/personal", List.of(session), "language", "am", "zone", "Mars/Olympus");
    assertThat(flawed.getStatus()).isEqualTo(422);
    assertThat(flawed.getContentAsString()).contains("Mars/Olympus");
    acting.send(
        "/en/account/personal", List.of(session), "language", "am", "zone", "Africa/Addis_Ababa");

    var contact = offices.contact(translator.account()).orElseThrow();
    assertThat(contact.language()).isEqualTo(Language.AM);
    assertThat(contact.zone().getId()).isEqualTo("Africa/Addis_Ababa");
    assertThat(contact.email()).isEqualTo("translator@example.org");
  }

  @Test
  void the_address_of_who_has_left_is_erased_after_thirty_days() throws Exception {
    reach(translator, "translator@example.org");
    acting.send(path(translator) + "/ending", List.of(acting.as(focalPoint)));
    retention.eraseAddresses();
    assertThat(emailOf(translator)).isEqualTo("translator@example.org");
    db.sql("update access.account set ended = :at where id = :id")
        .param("at", thirtyDaysAgo().atOffset(ZoneOffset.UTC))
        .param("id", translator.account())
        .update();

    retention.eraseAddresses();

    assertThat(emailOf(translator)).isNull();
    assertThat(offices.office(translator.account()).orElseThrow().office())
        .isEqualTo(translator.office());
  }

  private Instant thirtyDaysAgo() {
    return clock.instant().minus(Retention.ADDRESS_KEPT).minusSeconds(1);
  }

  private @org.jspecify.annotations.Nullable String emailOf(Member member) {
    return offices.account(member.account()).orElseThrow().contact().email();
  }

  private void reach(Member member, String email) {
    offices.reach(new Contact(member.account(), email, Language.EN, ZoneOffset.UTC));
  }

  private String history(List<Cookie> session) throws Exception {
    return acting
        .visit("/en/bodies/" + body.slug() + "/people/history", session.getFirst())
        .getContentAsString();
  }

  private boolean holds(Member member, Duty duty) {
    return offices.office(member.account()).orElseThrow().grants().stream()
        .anyMatch(grant -> grant.duty() == duty);
  }

  private @org.jspecify.annotations.Nullable LocalDate until(Member member, Duty duty) {
    return offices.account(member.account()).orElseThrow().duties().stream()
        .filter(held -> held.grant().duty() == duty)
        .findFirst()
        .orElseThrow()
        .term()
        .until();
  }

  private String held(Duty duty) {
    return Acting.held(duty, body.id().value());
  }

  private static String path(Member member) {
    return "/en/people/" + member.slug();
  }
}
