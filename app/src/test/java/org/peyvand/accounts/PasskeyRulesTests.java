package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyRulesTests {
  private static final RelyingParty HERE = new RelyingParty("localhost", "http://localhost:8080");
  private static final byte[] CHALLENGE = "thirty-two bytes of nobody knows".getBytes(UTF_8);
  private static final byte[] OTHER = "thirty-two bytes of another time".getBytes(UTF_8);

  private final SoftPasskey passkey = new SoftPasskey("first");
  private final byte[] kept = kept(passkey);

  @Test
  void a_passkey_made_here_proves_itself_here() {
    var proof = PasskeyRules.proof(HERE, CHALLENGE, kept, 0, passkey.proof(HERE, CHALLENGE));

    assertThat(proof).isPresent();
    assertThat(proof.get().credential()).isEqualTo(passkey.id());
    assertThat(proof.get().signCount()).isEqualTo(1);
  }

  @Test
  void what_answers_another_challenge_proves_nothing() {
    assertThat(PasskeyRules.proof(HERE, OTHER, kept, 0, passkey.proof(HERE, CHALLENGE))).isEmpty();
    assertThat(PasskeyRules.registered(HERE, OTHER, passkey.made(HERE, CHALLENGE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8081", "https://localhost:8080", "http://elsewhere"})
  void what_comes_from_another_origin_proves_nothing(String origin) {
    var there = new RelyingParty(HERE.id(), origin);

    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 0, passkey.proof(there, CHALLENGE)))
        .isEmpty();
    assertThat(PasskeyRules.registered(HERE, CHALLENGE, passkey.made(there, CHALLENGE))).isEmpty();
  }

  @Test
  void what_is_for_another_host_proves_nothing() {
    var there = new RelyingParty("elsewhere.example", HERE.origin());

    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 0, passkey.proof(there, CHALLENGE)))
        .isEmpty();
  }

  @Test
  void a_device_that_asked_nobody_who_they_are_proves_nothing() {
    var response = passkey.proofOfPresence(HERE, CHALLENGE);

    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 0, response)).isEmpty();
  }

  @Test
  void another_key_does_not_prove_this_one() {
    var response = new SoftPasskey("second").proof(HERE, CHALLENGE);

    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 0, response)).isEmpty();
  }

  @Test
  void a_counter_that_runs_backwards_betrays_a_copy() {
    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 7, passkey.proof(HERE, CHALLENGE)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[]", "{\"id\":1}", "{\"response\":{}}", "\u0000"})
  void what_is_no_response_is_refused(String response) {
    assertThat(PasskeyRules.credential(response)).isEmpty();
    assertThat(PasskeyRules.registered(HERE, CHALLENGE, response)).isEmpty();
    assertThat(PasskeyRules.proof(HERE, CHALLENGE, kept, 0, response)).isEmpty();
  }

  @Test
  void the_public_address_decides_whom_passkeys_are_for() {
    assertThat(RelyingParty.of(null, 8080)).isEqualTo(HERE);
    assertThat(RelyingParty.of(URI.create("https://peyvand.example/"), 8080))
        .isEqualTo(new RelyingParty("peyvand.example", "https://peyvand.example"));
    assertThat(RelyingParty.of(URI.create("https://peyvand.example:8443"), 8080).origin())
        .isEqualTo("https://peyvand.example:8443");
  }

  private static byte[] kept(SoftPasskey passkey) {
    return PasskeyRules.registered(HERE, CHALLENGE, passkey.made(HERE, CHALLENGE))
        .orElseThrow()
        .attested();
  }
}
