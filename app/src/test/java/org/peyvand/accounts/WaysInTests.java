package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class WaysInTests {
  private static final UUID NEWEST = new UUID(-1, -1);
  private static final Device FIREFOX = new Device("Firefox", "Linux");
  private static final String GOOD = "four plain words here";

  @Autowired WaysIn ways;
  @Autowired Passwords passwords;
  @Autowired PasskeyStore passkeys;
  @Autowired RecoveryCodes codes;
  @Autowired Sessions sessions;
  @Autowired Notices notices;
  @Autowired Offices offices;
  @Autowired Clock clock;
  @Autowired Ids ids;

  private Member member;

  @BeforeEach
  void an_office() {
    var id = ids.next();
    var office = Multilingual.of("en", "Keeper");
    offices.found(new Member(id, "ways-in-" + id, office, Optional.empty(), List.of()));
    member = offices.office(id).orElseThrow();
  }

  @Test
  void the_person_hears_of_every_way_in_that_comes_or_goes() {
    passkey("one");
    var two = passkey("two");
    assertThat(setPassword()).isEqualTo(Passwords.Outcome.DONE);
    ways.renewCodes(member.account(), FIREFOX);
    ways.removePasskey(member.account(), two, FIREFOX);
    ways.removePassword(member.account(), Device.UNKNOWN);

    assertThat(told())
        .hasSize(4)
        .allSatisfy(text -> assertThat(text).contains("tell the operator at once"));
    assertThat(told().get(0)).contains("The password has been removed", "Device: —");
    assertThat(told().get(1)).contains("The passkey has been removed", "Device: Firefox, Linux");
    assertThat(told().get(2)).contains("New recovery codes have been made");
    assertThat(told().get(3)).contains("Password and authenticator are set up");
  }

  @Test
  void what_was_refused_is_not_told() {
    passkey("one");
    var answer = new MockHttpServletRequest();

    ways.addPasskey(answer, member.account(), "name", "no answer");
    ways.removePassword(ids.next(), FIREFOX);

    assertThat(told()).isEmpty();
  }

  @Test
  void the_person_hears_when_the_last_resort_was_used() {
    sessions.open(new MockHttpServletRequest(), member.account(), SignedInBy.RECOVERY_CODE);

    assertThat(told())
        .singleElement()
        .asString()
        .contains("Somebody came in by a recovery code or link");
  }

  @Test
  void nothing_is_left_of_the_ways_into_an_account_that_has_ended() {
    passkey("one");
    setPassword();
    passwords.offer(member.account());
    codes.renew(member.account());

    ways.forget(member.account());

    assertThat(passkeys.of(member.account())).isEmpty();
    assertThat(passwords.set(member.account())).isFalse();
    assertThat(codes.left(member.account())).isZero();
  }

  private Passwords.Outcome setPassword() {
    var secret = passwords.offer(member.account());
    var code = Authenticator.code(secret, clock.instant());
    return ways.setPassword(member, List.of(GOOD, GOOD), code, FIREFOX);
  }

  private UUID passkey(String name) {
    var id = ids.next();
    var key = new PasskeyStore.Key(id, member.account(), new byte[] {1}, 0);
    passkeys.add(
        key, (name + id).getBytes(java.nio.charset.StandardCharsets.UTF_8), name, clock.instant());
    return id;
  }

  private List<String> told() {
    return notices.of(member.account(), Language.EN, NEWEST).items().stream()
        .map(said -> said.text())
        .toList();
  }
}
