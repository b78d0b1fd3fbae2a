package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.accounts.Approving.Approved;
import org.peyvand.accounts.Approving.Asked;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ApprovalsTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final int PORT = 8080;
  private static final RelyingParty HERE =
      new RelyingParty("localhost", "http://localhost:" + PORT);
  private static final Assertion FRESH = new Assertion(PORT, null, "");

  @Autowired ApprovalStore store;
  @Autowired PasskeyStore keys;
  @Autowired Passkeys passkeys;
  @Autowired Approvals inTheDemo;
  @Autowired Installation installation;
  @Autowired Ids ids;

  private final SoftPasskey device = new SoftPasskey("device " + System.nanoTime());

  @Test
  void an_act_is_approved_by_the_passkey_of_the_person_and_only_once() {
    var member = memberWith(device);
    var asked = ask(member, "aa");
    var act = ids.next();
    var answer = answer(asked, device);

    assertThat(at(NOON).approve(member, matter("aa"), act, answer)).isInstanceOf(Approved.class);
    assertThat(at(NOON).of(act, Matter.Kind.SIGNATURE)).hasValue(new Approval(NOON, false));
    assertRefused(at(NOON).approve(member, matter("aa"), ids.next(), answer));
  }

  @Test
  void anyone_can_check_an_approval_again_from_its_file() throws Exception {
    var member = memberWith(device);
    var act = ids.next();
    at(NOON).approve(member, matter("aa"), act, answer(ask(member, "aa"), device));

    var proof = at(NOON).proof(act, Matter.Kind.SIGNATURE).orElseThrow();
    var file = (Map<?, ?>) ((List<?>) ApprovalProof.file(List.of(proof)).get("approvals")).get(0);

    var challenge = ApprovalRules.challenge(bytes(file, "statement"));
    var client = bytes(file, "clientDataJSON");
    assertThat(new String(client, java.nio.charset.StandardCharsets.UTF_8))
        .contains("webauthn.get", PasskeyOptions.text(challenge), HERE.origin());
    var check = Signature.getInstance("SHA256withECDSA");
    check.initVerify(
        KeyFactory.getInstance("EC")
            .generatePublic(new X509EncodedKeySpec(bytes(file, "publicKey"))));
    check.update(bytes(file, "authenticatorData"));
    check.update(MessageDigest.getInstance("SHA-256").digest(client));
    assertThat(check.verify(bytes(file, "signature"))).isTrue();
    assertThat(file.toString()).doesNotContain(PasskeyOptions.text(device.id()));
  }

  private static byte[] bytes(Map<?, ?> file, String name) {
    return PasskeyOptions.bytes(String.valueOf(file.get(name)));
  }

  @Test
  void without_an_answer_it_is_asked_for_and_nothing_is_approved() {
    var member = memberWith(device);

    var asked = ask(member, "aa");

    assertThat(asked.failed()).isFalse();
    assertThat(asked.options()).contains("\"userVerification\":\"required\"");
    var answer = new Assertion(PORT, asked.approval(), "");
    assertThat(at(NOON).approve(member, matter("aa"), ids.next(), answer))
        .isInstanceOf(Asked.class);
  }

  @Test
  void who_has_no_passkey_is_told_so() {
    assertThat(ask(member(), "aa").options()).isNull();
  }

  @Test
  void an_approval_of_other_bytes_or_other_fields_does_not_hold() {
    var member = memberWith(device);

    assertRefused(
        at(NOON).approve(member, matter("bb"), ids.next(), answer(ask(member, "aa"), device)));
    var forged =
        new Matter(
            Matter.Kind.SIGNATURE,
            matter("aa").instrument(),
            null,
            matter("aa").sha256(),
            Json.fields().with("date", "1999-01-01"),
            matter("aa").title(),
            null);
    assertRefused(at(NOON).approve(member, forged, ids.next(), answer(ask(member, "aa"), device)));
  }

  @Test
  void an_approval_of_another_kind_of_act_does_not_hold() {
    var member = memberWith(device);
    var signature = matter("aa");
    var confirmation =
        new Matter(
            Matter.Kind.CONFIRMATION,
            signature.instrument(),
            null,
            signature.sha256(),
            signature.details(),
            signature.title(),
            null);

    assertRefused(
        at(NOON).approve(member, confirmation, ids.next(), answer(ask(member, "aa"), device)));
  }

  @Test
  void another_accounts_approval_does_not_hold() {
    var member = memberWith(device);
    var other = new SoftPasskey("other " + System.nanoTime());
    var colleague = memberWith(other);
    var asked = ask(member, "aa");

    // The colleague approved what the member was asked for, and the other way round.
    assertRefused(at(NOON).approve(member, matter("aa"), ids.next(), answer(asked, other)));
    assertRefused(
        at(NOON).approve(colleague, matter("aa"), ids.next(), answer(ask(member, "aa"), device)));
  }

  @Test
  void an_approval_runs_out() {
    var member = memberWith(device);
    var answer = answer(ask(member, "aa"), device);

    var late = at(NOON.plus(Duration.ofMinutes(11)));

    assertRefused(late.approve(member, matter("aa"), ids.next(), answer));
  }

  @Test
  void a_proof_for_another_challenge_or_without_the_person_does_not_hold() {
    var member = memberWith(device);
    var first = ask(member, "aa");
    var second = ask(member, "aa");
    var swapped = new Assertion(PORT, second.approval(), answer(first, device).response());

    assertRefused(at(NOON).approve(member, matter("aa"), ids.next(), swapped));
    var unseen = device.proofOfPresence(HERE, challenge(second));
    assertRefused(
        at(NOON)
            .approve(
                member, matter("aa"), ids.next(), new Assertion(PORT, second.approval(), unseen)));
  }

  @Test
  void the_demo_records_a_sample_and_never_a_passkey() {
    var act = ids.next();

    assertThat(inTheDemo.approve(member(), matter("aa"), act, Assertion.NONE))
        .isInstanceOf(Approved.class);

    assertThat(inTheDemo.of(act, Matter.Kind.SIGNATURE).orElseThrow().sample()).isTrue();
    assertThat(inTheDemo.of(act, Matter.Kind.CONFIRMATION)).isEmpty();
  }

  private Approvals at(Instant now) {
    var earnest = new Installation(Installation.Mode.SERVE, null, installation.data());
    return new Approvals(store, passkeys, earnest, ids, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Asked ask(Member member, String filler) {
    return (Asked) at(NOON).approve(member, matter(filler), ids.next(), FRESH);
  }

  private Assertion answer(Asked asked, SoftPasskey with) {
    var proof = with.proof(HERE, challenge(asked));
    return new Assertion(PORT, asked.approval(), proof);
  }

  private static byte[] challenge(Asked asked) {
    var options = String.valueOf(asked.options());
    return PasskeyOptions.bytes(options.replaceAll(".*\"challenge\":\"([^\"]+)\".*", "$1"));
  }

  private static void assertRefused(Approving outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Asked.class, asked -> assertThat(asked.failed()).isTrue());
  }

  private Member memberWith(SoftPasskey passkey) {
    var member = member();
    var challenge = new byte[32];
    var made =
        PasskeyRules.registered(HERE, challenge, passkey.made(HERE, challenge)).orElseThrow();
    keys.add(
        new PasskeyStore.Key(ids.next(), member.account(), made.attested(), 0),
        made.credential(),
        "test",
        NOON);
    return member;
  }

  private Member member() {
    var office = new Multilingual(Map.of("en", "Head"));
    return new Member(ids.next(), "head", office, Optional.empty(), List.of());
  }

  private static Matter matter(String filler) {
    return new Matter(
        Matter.Kind.SIGNATURE,
        new InstrumentId(new UUID(1, 1)),
        null,
        filler.repeat(32),
        Json.fields().with("date", "2026-11-25"),
        new Multilingual(Map.of("en", "Statement")),
        null);
  }
}
