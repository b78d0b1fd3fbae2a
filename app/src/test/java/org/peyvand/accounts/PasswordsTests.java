package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.accounts.Passwords.Outcome;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PasswordsTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String GOOD = "four plain words here";
  private static final String ADDRESS = "192.0.2.1";

  @Autowired PasswordStore store;
  @Autowired PasskeyStore passkeys;
  @Autowired Offices offices;
  @Autowired SecretBox box;
  @Autowired Attempts attempts;
  @Autowired RecoveryCodes codes;
  @Autowired Ids ids;

  private Member member;
  private String email;

  @BeforeEach
  void an_account_with_an_address() {
    var account = ids.next();
    email = account + "@city.example";
    offices.found(
        new Account(
            "office-" + account,
            new Multilingual(Map.of("en", "Focal point")),
            Optional.empty(),
            new Contact(account, email, Language.EN, ZoneOffset.UTC),
            null,
            List.of()));
    member = offices.office(account).orElseThrow();
  }

  @Test
  void password_and_code_open_the_account_together() {
    var secret = setUp();

    assertThat(at(60).signIn(email, GOOD, code(secret, 60), ADDRESS)).contains(member.account());
    assertThat(
            at(120)
                .signIn(email.toUpperCase(java.util.Locale.ROOT), GOOD, code(secret, 120), ADDRESS))
        .contains(member.account());
    assertThat(at(180).signIn(member.slug(), GOOD, code(secret, 180), ADDRESS))
        .contains(member.account());
  }

  @Test
  void one_without_the_other_opens_nothing() {
    var secret = setUp();

    assertThat(at(60).signIn(email, "another good password", code(secret, 60), ADDRESS)).isEmpty();
    assertThat(at(60).signIn(email, GOOD, "000000", ADDRESS)).isEmpty();
    assertThat(at(60).signIn("nobody@city.example", GOOD, code(secret, 60), ADDRESS)).isEmpty();
  }

  @Test
  void a_code_is_taken_once() {
    var secret = setUp();

    assertThat(at(60).signIn(email, GOOD, code(secret, 60), ADDRESS)).isPresent();
    assertThat(at(61).signIn(email, GOOD, code(secret, 60), ADDRESS)).isEmpty();
    // Neither does the code that set it up.
    assertThat(at(20).signIn(email, GOOD, code(secret, 0), ADDRESS)).isEmpty();
  }

  @Test
  void an_account_that_has_ended_opens_no_longer() {
    var secret = setUp();

    offices.end(member.account());

    assertThat(at(60).signIn(email, GOOD, code(secret, 60), ADDRESS)).isEmpty();
    assertThat(at(60).signIn(member.slug(), GOOD, code(secret, 60), ADDRESS)).isEmpty();
  }

  @Test
  void after_many_wrong_guesses_the_right_one_waits() {
    var secret = setUp();
    for (int guess = 0; guess < 10; guess++) {
      at(60).signIn(email, "wrong " + guess, "000000", ADDRESS);
    }

    assertThat(at(60).signIn(email, GOOD, code(secret, 60), ADDRESS)).isEmpty();
    assertThat(codes.signIn(email, codes.renew(member.account()).getFirst(), ADDRESS)).isEmpty();
  }

  @Test
  void setting_one_up_needs_a_good_password_twice_and_a_code() {
    var secret = at(0).offer(member.account());

    assertThat(at(0).offer(member.account())).isEqualTo(secret);
    assertThat(at(0).set(member, "short", "short", code(secret, 0))).isEqualTo(Outcome.TOO_SHORT);
    assertThat(at(0).set(member, "the focal point is me", "the focal point is me", code(secret, 0)))
        .isEqualTo(Outcome.ABOUT_YOU);
    assertThat(at(0).set(member, GOOD, GOOD + "!", code(secret, 0)))
        .isEqualTo(Outcome.NOT_THE_SAME);
    assertThat(at(0).set(member, GOOD, GOOD, "123")).isEqualTo(Outcome.CODE_WRONG);
    assertThat(at(0).set(member.account())).isFalse();
  }

  @Test
  void the_last_way_in_stays() {
    setUp();

    assertThat(at(0).remove(member.account())).isEqualTo(Outcome.LAST_WAY_IN);
    assertThat(at(0).set(member.account())).isTrue();
  }

  @Test
  void a_recovery_code_opens_once_however_it_is_typed() {
    var made = codes.renew(member.account());
    assertThat(made).hasSize(10).doesNotHaveDuplicates();
    var typed = " " + made.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

    assertThat(codes.signIn(email, typed, ADDRESS)).contains(member.account());
    assertThat(codes.signIn(email, typed, ADDRESS)).isEmpty();
    assertThat(codes.left(member.account())).isEqualTo(9);
    assertThat(codes.signIn("nobody@city.example", made.get(1), ADDRESS)).isEmpty();
  }

  private String setUp() {
    var secret = at(0).offer(member.account());
    assertThat(at(0).set(member, GOOD, GOOD, code(secret, 0))).isEqualTo(Outcome.DONE);
    return secret;
  }

  private Passwords at(int seconds) {
    var clock = Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
    return new Passwords(store, passkeys, offices, box, attempts, clock);
  }

  /// What an authenticator shows that was given this secret.
  private static String code(String secret, int seconds) {
    return Authenticator.code(secret, NOON.plusSeconds(seconds));
  }
}
