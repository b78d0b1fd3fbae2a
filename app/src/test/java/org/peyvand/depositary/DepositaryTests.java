package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.depositary.SignOutcome.NeedsConsent;
import org.peyvand.depositary.SignOutcome.NotAccepted;
import org.peyvand.depositary.SignOutcome.Refused;
import org.peyvand.depositary.SignOutcome.Signed;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.register.Register;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.signature.UploadOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
class DepositaryTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";

  /// As many as the database has sessions for.
  private static final int HANDS = 8;

  private static final String HAVANA = "governor-provincial-government-of-havana";

  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Texts door;
  @Autowired Offices offices;
  @Autowired Networks networks;
  @Autowired Signatures signatures;
  @Autowired Register register;

  @Test
  @Transactional
  void a_signature_is_recorded_with_its_evidence_and_its_entry() {
    var text = texts.adopted("test-recorded");

    var outcome = depositary.signWithSample(text, office(TEHRAN), signing(true));

    assertThat(outcome).isInstanceOf(Signed.class);
    var act = ((Signed) outcome).act();
    assertThat(depositary.acts(text.id())).containsExactly(act);
    assertThat(act.evidence().system()).contains("RSA");
    assertThat(register.entry(act.id())).isPresent();
    assertThat(depositary.effect(text)).isInstanceOf(Effect.NotYet.class);
  }

  @Test
  @Transactional
  void who_may_not_sign_is_told_why() {
    var draft = texts.draft("test-draft");
    var text = texts.adopted("test-refusals");

    assertThat(depositary.signWithSample(draft, office(TEHRAN), signing(true)))
        .isEqualTo(Refused.NOT_YET_ADOPTED);
    assertThat(depositary.signWithSample(text, office("negotiator-tehran"), signing(true)))
        .isEqualTo(Refused.NO_MANDATE);
    assertThat(depositary.signWithSample(text, office("secretariat"), signing(true)))
        .isEqualTo(Refused.NO_MANDATE);
    assertThat(depositary.signWithSample(text, office(HAVANA), signing(true)))
        .isEqualTo(Refused.NOT_A_PARTY);
    assertThat(depositary.sign(text, office(TEHRAN), signing(true), new byte[0]))
        .isEqualTo(Refused.NO_FILE);
    assertThat(depositary.acts(text.id())).isEmpty();
  }

  @Test
  @Transactional
  void what_does_not_verify_over_the_frozen_bytes_is_refused_with_the_reason() {
    var text = texts.adopted("test-uploads");
    var pdf = door.original(text.id()).orElseThrow().pdf();
    var other = "other bytes".getBytes(StandardCharsets.UTF_8);

    assertThat(upload(text, signatureOf("islamic-city-council-of-tehran", other)))
        .isEqualTo(new NotAccepted(UploadOutcome.Refused.OTHER_BYTES));
    assertThat(upload(text, signatureOf("moscow-city-duma", pdf)))
        .isEqualTo(new NotAccepted(UploadOutcome.Refused.NOT_UNDER_BODYS_ANCHOR));
    assertThat(upload(text, other)).isEqualTo(new NotAccepted(UploadOutcome.Refused.MALFORMED));
    assertThat(upload(text, new byte[100_000]))
        .isEqualTo(new NotAccepted(UploadOutcome.Refused.TOO_LARGE));
    assertThat(depositary.acts(text.id())).isEmpty();
  }

  @Test
  @Transactional
  void a_signer_sees_what_becomes_public_before_it_does() {
    var text = texts.adopted("test-consent");
    var pdf = door.original(text.id()).orElseThrow().pdf();
    var p7s = signatureOf("islamic-city-council-of-tehran", pdf);

    var asked = depositary.sign(text, office(TEHRAN), signing(false), p7s);

    assertThat(asked).isInstanceOf(NeedsConsent.class);
    assertThat(((NeedsConsent) asked).identifiers()).isNotEmpty();
    assertThat(depositary.acts(text.id())).isEmpty();
    assertThat(depositary.sign(text, office(TEHRAN), signing(true), p7s))
        .isInstanceOf(Signed.class);
  }

  @Test
  @Transactional
  void only_the_depositary_confirms_and_only_once() {
    var text = texts.adopted("test-confirm");
    var signed = (Signed) depositary.signWithSample(text, office(TEHRAN), signing(true));
    var act = signed.act().id();

    assertThat(depositary.confirm(act, office(MOSCOW), Set.of()))
        .isEqualTo(ConfirmOutcome.Judgement.NOT_THE_DEPOSITARY);
    assertThat(depositary.confirm(act, office("sample-depositary"), Set.of()))
        .isEqualTo(ConfirmOutcome.Judgement.CONFIRMED);
    assertThat(depositary.confirm(act, office("sample-depositary"), Set.of()))
        .isEqualTo(ConfirmOutcome.Judgement.ALREADY_CONFIRMED);
  }

  @Test
  void of_two_hands_at_once_one_signs() throws Exception {
    var text = texts.adopted("test-two-hands");
    Callable<SignOutcome> hand =
        () -> depositary.signWithSample(text, office(TEHRAN), signing(true));

    try (var hands = Executors.newFixedThreadPool(2)) {
      var outcomes =
          hands.invokeAll(List.of(hand, hand)).stream().map(future -> future.resultNow()).toList();

      assertThat(outcomes).hasAtLeastOneElementOfType(Signed.class);
      assertThat(outcomes).contains(Refused.ALREADY_SIGNED);
      assertThat(depositary.acts(text.id())).hasSize(1);
    }
  }

  @Test
  void of_many_hands_at_once_one_confirms() throws Exception {
    var text = texts.adopted("test-many-hands");
    var signed = (Signed) depositary.signWithSample(text, office(TEHRAN), signing(true));
    var officer = office("sample-depositary");
    Callable<ConfirmOutcome> hand = () -> depositary.confirm(signed.act().id(), officer, Set.of());

    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      var outcomes =
          hands.invokeAll(Collections.nCopies(HANDS, hand)).stream()
              .map(future -> future.resultNow())
              .toList();

      assertThat(outcomes).containsOnlyOnce(ConfirmOutcome.Judgement.CONFIRMED);
      assertThat(outcomes).contains(ConfirmOutcome.Judgement.ALREADY_CONFIRMED);
    }
  }

  private SignOutcome upload(Instrument text, byte[] p7s) {
    return depositary.sign(text, office(TEHRAN), signing(true), p7s);
  }

  private byte[] signatureOf(String body, byte[] content) {
    return signatures.sampleSignature(networks.body(new Slug(body)).orElseThrow(), content);
  }

  private Member office(String slug) {
    return offices.office(slug).orElseThrow();
  }

  private Signing signing(boolean accepted) {
    return new Signing(texts.today(), new Slug("moscow"), accepted);
  }
}
