package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PasskeysTests {
  private static final int PORT = 8080;
  private static final RelyingParty HERE =
      new RelyingParty("localhost", "http://localhost:" + PORT);

  @Autowired Passkeys passkeys;
  @Autowired PasskeyStore store;
  @Autowired Ids ids;
  @Autowired Clock clock;

  private final SoftPasskey device = new SoftPasskey("device " + System.nanoTime());
  private final MockHttpServletRequest browser = new MockHttpServletRequest();
  private java.util.UUID account;

  @BeforeEach
  void an_account_with_a_passkey() {
    browser.setLocalPort(PORT);
    account = ids.next();
    var challenge = new byte[32];
    var made = PasskeyRules.registered(HERE, challenge, device.made(HERE, challenge)).orElseThrow();
    var key = new PasskeyStore.Key(ids.next(), account, made.attested(), 0);
    store.add(key, made.credential(), "test", clock.instant());
  }

  @Test
  void an_answer_opens_the_account_and_replayed_opens_nothing() {
    var answer = device.proof(HERE, challenge());

    assertThat(passkeys.signIn(browser, answer)).contains(account);
    assertThat(passkeys.signIn(browser, answer)).isEmpty();
    challenge();
    assertThat(passkeys.signIn(browser, answer)).as("to a newer challenge").isEmpty();
    var elsewhere = new MockHttpServletRequest();
    elsewhere.setLocalPort(PORT);
    passkeys.toSignIn(elsewhere);
    assertThat(passkeys.signIn(elsewhere, answer)).as("in another browser").isEmpty();
  }

  @Test
  void a_wrong_answer_spends_its_challenge() {
    var right = device.proof(HERE, challenge());

    assertThat(passkeys.signIn(browser, "{}")).isEmpty();
    assertThat(passkeys.signIn(browser, right)).isEmpty();
  }

  private byte[] challenge() {
    var options = passkeys.toSignIn(browser);
    return PasskeyOptions.bytes(options.replaceAll(".*\"challenge\":\"([^\"]+)\".*", "$1"));
  }
}
