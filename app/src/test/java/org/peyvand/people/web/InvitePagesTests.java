package org.peyvand.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.access.Account;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.people.Invitations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class InvitePagesTests {
  private static final String EMAIL = "someone@example.org";

  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Ids ids;
  @Autowired Networks networks;
  @Autowired Invitations invitations;
  @Autowired JdbcClient db;
  @Autowired ApplicationContext house;

  private Acting acting;
  private Body body;
  private Body other;
  private Member focalPoint;

  @BeforeEach
  void two_bodies_and_a_focal_point() {
    acting = new Acting(browser, offices, ids);
    var bodies = networks.bodies(Capitals.settle(house).id(), "").items();
    body = bodies.get(0);
    other = bodies.get(1);
    focalPoint =
        acting.office(Optional.of(body.id()), Duty.FOCAL_POINT, new Scope.OfBody(body.id()));
  }

  @Test
  void a_focal_point_invites_a_colleague_who_comes_in_once() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var until = LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1);

    var handed = invite(session, held(Duty.TRANSLATOR), "until", until.toString());
    assertThat(handed.getStatus()).isEqualTo(200);
    var link = Acting.link(handed);
    assertThat(acting.visit(peoplePath(), session.getFirst()).getContentAsString())
        .contains(EMAIL)
        .doesNotContain(link);
    assertThat(acting.visit("/fa" + link).getContentAsString()).contains("مترجم").contains(EMAIL);
    var cameIn = acting.send("/fa" + link, List.of());

    assertThat(cameIn.getHeader("Location")).isEqualTo("/fa/account");
    var account = account();
    assertThat(account.office().exactly(Language.AM)).contains("ተርጓሚ");
    assertThat(account.body()).contains(body.id());
    assertThat(account.contact().language()).isEqualTo(Language.RU);
    assertThat(account.contact().zone()).isEqualTo(body.city().zone());
    assertThat(account.duties())
        .singleElement()
        .extracting(one -> one.term().until())
        .isEqualTo(until);
    var own = Objects.requireNonNull(cameIn.getCookie("session"));
    assertThat(acting.visit("/en/account/personal", own).getContentAsString()).contains(EMAIL);
    assertThat(acting.visit("/en" + link).getStatus()).isEqualTo(410);
    assertThat(acting.send("/en" + link, List.of()).getStatus()).isEqualTo(410);
  }

  @Test
  void looking_at_an_invitation_does_not_use_it_up() throws Exception {
    var link = Acting.link(invite(List.of(acting.as(focalPoint)), held(Duty.CLERK)));

    for (int look = 0; look < 3; look++) {
      assertThat(acting.visit("/en" + link).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void an_invitation_that_has_expired_says_so_and_opens_nothing() throws Exception {
    var link = Acting.link(invite(List.of(acting.as(focalPoint)), held(Duty.CLERK)));
    db.sql("update people.invitation set expires = now() - interval '1 second'").update();

    assertThat(acting.visit("/en" + link).getStatus()).isEqualTo(410);
    var refused = acting.send("/en" + link, List.of());

    assertThat(refused.getStatus()).isEqualTo(410);
    assertThat(refused.getContentAsString()).contains("Ask whoever sent it for a new one");
    assertThat(refused.getCookie("session")).isNull();
    assertThat(offices.withEmail(EMAIL)).isEmpty();
  }

  @Test
  void a_withdrawn_invitation_opens_nothing() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var link = Acting.link(invite(session, held(Duty.CLERK)));

    var answer =
        acting.send(
            "/en/people/invitations/" + waiting() + "/withdrawal",
            session,
            "body",
            body.slug().value());

    assertThat(answer.getHeader("Location")).isEqualTo(peoplePath());
    assertThat(acting.send("/en" + link, List.of()).getStatus()).isEqualTo(410);
  }

  @Test
  void an_invitation_outlives_no_duty_of_who_issued_it() throws Exception {
    var link = Acting.link(invite(List.of(acting.as(focalPoint)), held(Duty.FOCAL_POINT)));

    offices.withdraw(
        focalPoint.account(), new Grant(Duty.FOCAL_POINT, new Scope.OfBody(body.id())));

    assertThat(acting.visit("/en" + link).getStatus()).isEqualTo(410);
    assertThat(acting.send("/en" + link, List.of()).getStatus()).isEqualTo(410);
    assertThat(offices.withEmail(EMAIL)).isEmpty();
  }

  @Test
  void a_renewed_invitation_has_a_new_link_and_the_old_one_opens_nothing() throws Exception {
    var session = List.of(acting.as(focalPoint));
    var old = Acting.link(invite(session, held(Duty.CLERK)));
    db.sql("update people.invitation set expires = now() - interval '1 second'").update();

    var fresh =
        Acting.link(acting.send("/en/people/invitations/" + waiting() + "/renewal", session));

    assertThat(acting.visit("/en" + old).getStatus()).isEqualTo(410);
    assertThat(acting.send("/en" + fresh, List.of()).getHeader("Location"))
        .isEqualTo("/en/account");
  }

  @Test
  void a_forged_duty_is_refused() throws Exception {
    var session = List.of(acting.as(focalPoint));

    for (var forged :
        List.of(
            "OPERATOR@host",
            "AUDITOR@host",
            "SECRETARIAT@network:" + networks.networks().getFirst().id(),
            Acting.held(Duty.TRANSLATOR, other.id().value()),
            Acting.held(Duty.OPERATOR, body.id().value()))) {
      assertThat(invite(session, forged).getStatus()).as(forged).isEqualTo(422);
      assertThat(invite(session, held(Duty.CLERK), "duties", forged).getStatus())
          .as("beside one that may be given: " + forged)
          .isEqualTo(422);
    }
    assertThat(invitations.waiting(Optional.of(body.id()), new UUID(0, 0)).items()).isEmpty();
  }

  @Test
  void the_focal_point_of_another_body_sees_and_changes_nothing() throws Exception {
    var stranger =
        acting.office(Optional.of(other.id()), Duty.FOCAL_POINT, new Scope.OfBody(other.id()));
    var session = List.of(acting.as(focalPoint));
    invite(session, held(Duty.CLERK));
    var theirs = List.of(acting.as(stranger));

    assertThat(acting.visit(peoplePath(), theirs.getFirst()).getStatus()).isEqualTo(403);
    assertThat(acting.visit(peoplePath() + "/history", theirs.getFirst()).getStatus())
        .isEqualTo(403);
    assertThat(invite(theirs, held(Duty.CLERK)).getStatus()).isEqualTo(403);
    for (var act : List.of("/renewal", "/withdrawal")) {
      assertThat(acting.send("/en/people/invitations/" + waiting() + act, theirs).getStatus())
          .isEqualTo(403);
    }
    assertThat(acting.visit("/en/people/" + focalPoint.slug(), theirs.getFirst()).getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_form_with_flaws_keeps_what_was_typed() throws Exception {
    var answer =
        acting.send(
            "/en/people/invitations",
            List.of(acting.as(focalPoint)),
            "body",
            body.slug().value(),
            "email",
            "no address",
            "language",
            "tlh",
            "office.en",
            "Keeper of keys",
            "since",
            "2026-12-31",
            "until",
            "2026-01-01");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("value=\"no address\"", "value=\"Keeper of keys\"", "value=\"2026-12-31\"")
        .contains("Write an e-mail address", "Choose a language", "Choose at least one duty")
        .contains("Write both days as dates");
  }

  @Test
  void nobody_is_invited_under_an_address_that_acts_here() throws Exception {
    var session = List.of(acting.as(focalPoint));
    acting.send("/en" + Acting.link(invite(session, held(Duty.CLERK))), List.of());

    var again = invite(session, held(Duty.TRANSLATOR));

    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("already acts on this host");
  }

  @Test
  void the_operator_invites_to_the_host_and_a_focal_point_does_not() throws Exception {
    var operator = acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
    var secretariat = "SECRETARIAT@network:" + networks.networks().getFirst().id();
    var host = new String[] {"email", EMAIL, "language", "en", "duties", secretariat, "body", ""};

    assertThat(
            acting.send("/en/people/invitations", List.of(acting.as(focalPoint)), host).getStatus())
        .isEqualTo(404);
    var session = acting.as(operator);
    var link = Acting.link(acting.send("/en/people/invitations", List.of(session), host));

    assertThat(acting.visit("/en" + link).getContentAsString())
        .contains("Secretariat", networks.networks().getFirst().names().in(Language.EN).text());
    assertThat(acting.visit("/en/administration/people", session).getContentAsString())
        .contains(EMAIL);
    assertThat(acting.visit("/en/administration", session).getContentAsString())
        .contains("1 invitation is waiting");
    assertThat(acting.visit("/en/administration/history", session).getContentAsString())
        .contains("Invited");
  }

  @Test
  void the_first_operator_may_leave_an_address() throws Exception {
    var link = "/invitations/" + invitations.issueFirst(focalPoint.office()).value();

    var flawed = acting.send("/en" + link, List.of(), "email", "nothing");
    assertThat(flawed.getStatus()).isEqualTo(422);
    var cameIn = acting.send("/fa" + link, List.of(), "email", "Someone@Example.org");

    assertThat(cameIn.getHeader("Location")).isEqualTo("/fa/account");
    assertThat(account().contact().language()).isEqualTo(Language.FA);
    var own = new Cookie[] {Objects.requireNonNull(cameIn.getCookie("session"))};
    assertThat(acting.visit("/fa/administration", own).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse invite(List<Cookie> session, String duty, String... more)
      throws Exception {
    var fields =
        new java.util.ArrayList<>(
            List.of("body", body.slug().value(), "email", EMAIL, "language", "ru"));
    fields.addAll(List.of("duties", duty));
    fields.addAll(List.of(more));
    return acting.send("/en/people/invitations", session, fields.toArray(String[]::new));
  }

  private String held(Duty duty) {
    return Acting.held(duty, body.id().value());
  }

  private String peoplePath() {
    return "/en/bodies/" + body.slug() + "/people";
  }

  private UUID waiting() {
    return invitations.waiting(Optional.of(body.id()), new UUID(0, 0)).items().getLast().id();
  }

  private Account account() {
    return offices.withEmail(EMAIL).flatMap(offices::account).orElseThrow();
  }
}
