package org.peyvand.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.accounts.Passkeys;
import org.peyvand.accounts.Passwords;
import org.peyvand.accounts.RecoveryCodes;
import org.peyvand.accounts.Sessions;
import org.peyvand.accounts.SignedInBy;
import org.peyvand.accounts.WaysIn;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;

/// The pages of a host in earnest: in the demo there are no ways in to keep.
@WholeHouse
@Transactional
class CredentialPagesTests {
  @Autowired AccountPages account;
  @Autowired Passkeys passkeys;
  @Autowired Passwords passwords;
  @Autowired RecoveryCodes codes;
  @Autowired WaysIn ways;
  @Autowired Sessions sessions;
  @Autowired Offices offices;
  @Autowired Installation demo;
  @Autowired Ids ids;

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private Member member;
  private CredentialPages pages;

  @BeforeEach
  void an_office_on_a_host_in_earnest() {
    var id = ids.next();
    var office = Multilingual.of("en", "Keeper");
    offices.found(new Member(id, "credentials-" + id, office, Optional.empty(), List.of()));
    member = offices.office(id).orElseThrow();
    var earnest = new Installation(Installation.Mode.SERVE, null, demo.data());
    pages = new CredentialPages(account, passkeys, passwords, ways, sessions, offices, earnest);
  }

  @Test
  void who_has_not_proved_lately_who_they_are_changes_no_way_in() {
    sessions.open(request, member.account(), SignedInBy.PASSKEY);
    var lately = "proven";
    assertThat(request.getSession().getAttribute(lately)).isNotNull();
    request.getSession().setAttribute(lately, 0L);
    var before = codes.renew(member.account());

    assertThat(doors())
        .hasSize(7)
        .allSatisfy(
            door ->
                assertThat(door.get())
                    .isInstanceOfSatisfying(
                        Redirect.class,
                        led ->
                            assertThat(led.path())
                                .startsWith("/en/sessions/new?again=true&return=%2Fen%2Faccount")));
    assertThat(codes.left(member.account())).isEqualTo(before.size());
    assertThat(codes.signIn(member.slug(), before.getFirst(), "192.0.2.9")).isPresent();
  }

  @Test
  void who_has_just_signed_in_changes_them() {
    sessions.open(request, member.account(), SignedInBy.PASSKEY);

    assertThat(doors()).allSatisfy(door -> assertThat(door.get()).isNotInstanceOf(Redirect.class));
  }

  private List<Supplier<Answer>> doors() {
    var en = Language.EN;
    return List.of(
        () -> pages.newPasskey(en, member, request),
        () -> pages.addPasskey(en, member, "name", "answer", request),
        () -> pages.removePasskey(en, ids.next(), member, request),
        () -> pages.newPassword(en, member, request),
        () -> pages.setPassword(en, member, "a", "b", "c", request),
        () -> pages.removePassword(en, member, request),
        () -> pages.renewCodes(en, member, request));
  }
}
