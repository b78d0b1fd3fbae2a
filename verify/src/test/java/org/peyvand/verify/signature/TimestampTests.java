package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.sample.Shared;
import org.peyvand.verify.signature.UploadOutcome.Refused;

class TimestampTests {
  private static final Instant NOW = Instant.parse("2034-06-01T10:00:00Z");
  private static final Instant STAMPED = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant EXPIRY = Instant.parse("2027-01-01T00:00:00Z");
  private static final byte[] TEXT = "%PDF the text".getBytes(StandardCharsets.UTF_8);
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final CadesSigner HEAD =
      BODY.signer("CN=SAMPLE head", SampleAuthority.FROM, EXPIRY);
  private static final Anchors TIME = anchors(SampleStamp.AUTHORITY);

  private static Anchors anchors(SampleAuthority authority) {
    return new Anchors(List.of(authority.certificate), List.of(), true);
  }

  private static Timestamp check(byte[] response, Anchors authorities) {
    return Timestamp.check("a.tsr", response, Payload.of(TEXT), authorities);
  }

  private static SignatureVerdict judged(byte[] p7s, Timestamps timestamps) {
    var moment = Moment.now(NOW);
    return DetachedSignature.check(p7s, Payload.of(TEXT), anchors(BODY), moment, timestamps);
  }

  @Test
  void a_token_is_believed_under_the_readers_authority_and_says_whose_it_is() {
    var stamp = check(SampleStamp.response(TEXT, STAMPED), TIME);

    assertThat(stamp.state()).as(stamp.verdict().parts().toString()).isEqualTo(State.HOLDS);
    assertThat(stamp.time()).isEqualTo(STAMPED);
    assertThat(stamp.authority()).isEqualTo("CN=SAMPLE time-stamps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecdsa-p256", "rsa-pkcs1", "ed25519", "gost256cp", "sm2"})
  void tokens_of_every_system_are_read(String name) throws Exception {
    var folder = Shared.folder("vectors/tsp");
    var response = Files.readAllBytes(folder.resolve("resp-" + name + ".tsr"));
    var anchor = Files.readAllBytes(folder.resolve("tsa-" + name + ".ca.pem"));
    var data = Shared.folder("vectors/cms").resolve("data.bin");
    var authorities = Anchors.read(anchor, true).orElseThrow();

    var stamp = Timestamp.check("", response, Payload.of(data), authorities);
    var other = Timestamp.check("", response, Payload.of(TEXT), authorities);

    assertThat(stamp.state()).as(stamp.verdict().parts().toString()).isEqualTo(State.HOLDS);
    assertThat(stamp.time()).isBetween("2026-11-23T20:01:00Z", "2026-11-23T20:02:00Z");
    assertThat(other.state()).isEqualTo(State.FAILS);
    assertThat(other.verdict().part(Aspect.INTEGRITY).reasons()).contains(Reason.OTHER_BYTES);
  }

  @Test
  void an_authority_the_reader_does_not_know_proves_nothing_and_is_no_fault() {
    var response = SampleStamp.response(TEXT, STAMPED);
    var namesake = SampleAuthority.of(Algorithm.ECDSA, "time");

    assertThat(check(response, Anchors.none()).state()).isEqualTo(State.UNKNOWN);
    assertThat(check(response, anchors(namesake)).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void a_certificate_that_may_do_more_than_stamp_may_not_stamp() throws Exception {
    var time = KeyPurposeId.id_kp_timeStamping;
    var authority = SampleStamp.AUTHORITY;
    for (var one :
        List.of(
            authority.purposed("CN=SAMPLE", false, time),
            authority.purposed("CN=SAMPLE", true, time, KeyPurposeId.id_kp_clientAuth),
            authority.purposed("CN=SAMPLE", true, KeyPurposeId.id_kp_clientAuth),
            authority.signer("CN=SAMPLE"))) {
      var stamp = check(SampleStamp.crooked(one, one, TEXT, STAMPED), TIME);

      assertThat(stamp.state()).isEqualTo(State.FAILS);
      assertThat(stamp.verdict().part(Aspect.AUTHORITY).reasons())
          .containsExactly(Reason.MAY_NOT_STAMP_TIME);
    }
  }

  @Test
  void a_token_that_names_another_certificate_is_false() throws Exception {
    var one = SampleStamp.stamper(SampleStamp.AUTHORITY);
    var other = SampleStamp.stamper(SampleStamp.AUTHORITY);

    assertThat(check(SampleStamp.crooked(one, one, TEXT, STAMPED), TIME).state())
        .isEqualTo(State.HOLDS);
    assertThat(check(SampleStamp.crooked(one, other, TEXT, STAMPED), TIME).state())
        .isEqualTo(State.FAILS);
  }

  @Test
  void a_time_at_which_the_authoritys_certificate_was_not_valid_is_false() throws Exception {
    var one = SampleStamp.stamper(SampleStamp.AUTHORITY);
    var early = SampleAuthority.FROM.minusSeconds(60);
    var late = SampleAuthority.UNTIL.plusSeconds(60);

    assertThat(check(SampleStamp.crooked(one, one, TEXT, early), TIME).state())
        .isEqualTo(State.FAILS);
    assertThat(check(SampleStamp.crooked(one, one, TEXT, late), TIME).state())
        .isEqualTo(State.FAILS);
  }

  @Test
  void a_signature_stamped_while_its_certificate_was_valid_stays_valid() throws Exception {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var carried = SampleStamp.carrying(p7s, SampleStamp.response(SampleStamp.value(p7s), STAMPED));
    var beside = new Timestamps.Beside("a.tsr", SampleStamp.response(p7s, STAMPED));

    for (var verdict :
        List.of(
            judged(carried, Timestamps.by(TIME)),
            judged(p7s, new Timestamps(TIME, List.of(beside))))) {
      assertThat(verdict.overall()).isEqualTo(Verdict.VALID);
      assertThat(verdict.part(Aspect.TIME))
          .isEqualTo(new Part(State.HOLDS, List.of(Reason.TIME_FROM_TIMESTAMP)));
      assertThat(verdict.timestamps()).extracting(Timestamp::time).containsExactly(STAMPED);
    }
  }

  @Test
  void a_stamp_made_after_the_certificate_expired_proves_that_it_came_late() {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var beside = new Timestamps.Beside("a.tsr", SampleStamp.response(p7s, EXPIRY.plusSeconds(9)));

    var verdict = judged(p7s, new Timestamps(TIME, List.of(beside)));

    assertThat(verdict.part(Aspect.TIME).state()).isEqualTo(State.FAILS);
    assertThat(verdict.part(Aspect.TIME).reasons()).contains(Reason.CERTIFICATE_EXPIRED);
  }

  @Test
  void of_several_times_the_earliest_that_is_believed_counts() {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var late = new Timestamps.Beside("b.tsr", SampleStamp.response(p7s, EXPIRY.plusSeconds(9)));
    var early = new Timestamps.Beside("a.tsr", SampleStamp.response(p7s, STAMPED));

    var verdict = judged(p7s, new Timestamps(TIME, List.of(late, early)));

    assertThat(verdict.overall()).isEqualTo(Verdict.VALID);
    assertThat(verdict.timestamps()).hasSize(2);
  }

  @Test
  void without_belief_in_the_authority_the_time_is_told_and_proves_nothing() {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var beside = new Timestamps.Beside("a.tsr", SampleStamp.response(p7s, STAMPED));

    var verdict = judged(p7s, new Timestamps(Anchors.none(), List.of(beside)));

    assertThat(verdict.part(Aspect.TIME).state()).isEqualTo(State.UNKNOWN);
    assertThat(verdict.part(Aspect.TIME).reasons())
        .containsExactly(Reason.CERTIFICATE_EXPIRED_SINCE, Reason.TIME_FROM_UNTRUSTED_TIMESTAMP);
  }

  @Test
  void a_false_token_makes_the_time_false_and_is_not_received() throws Exception {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var other = SampleStamp.carrying(p7s, SampleStamp.response(TEXT, STAMPED));

    var verdict = judged(other, Timestamps.by(TIME));

    assertThat(verdict.part(Aspect.TIME).reasons()).startsWith(Reason.TIMESTAMP_FALSE);
    assertThat(verdict.overall()).isEqualTo(Verdict.INVALID);
    assertThat(DetachedSignature.receive(other, Payload.of(TEXT), anchors(BODY), STAMPED))
        .isEqualTo(Refused.TIMESTAMP_FALSE);
  }

  @Test
  void an_expired_certificate_is_not_received_whatever_an_unknown_authority_says()
      throws Exception {
    var p7s = HEAD.sign(TEXT, STAMPED);
    var carried = SampleStamp.carrying(p7s, SampleStamp.response(SampleStamp.value(p7s), STAMPED));

    assertThat(DetachedSignature.receive(carried, Payload.of(TEXT), anchors(BODY), NOW))
        .isEqualTo(Refused.CERTIFICATE_EXPIRED);
  }

  @Test
  void a_thousand_damaged_tokens_are_judged_and_never_believed() {
    var sound = SampleStamp.response(TEXT, STAMPED);
    var believed = 0;
    for (var seed = 0; seed < 1_000; seed++) {
      var chance = new Random(seed);
      var damaged = sound.clone();
      damaged[chance.nextInt(damaged.length)] ^= (byte) (1 + chance.nextInt(255));
      var stamp = check(damaged, TIME);
      // A flipped byte in a certificate nobody needs changes nothing that is said.
      if (stamp.state() == State.HOLDS) assertThat(stamp.time()).isEqualTo(STAMPED);
      if (stamp.state() == State.HOLDS) believed++;
    }
    assertThat(believed).isLessThan(500);
  }

  @Test
  void what_was_not_granted_is_no_time() {
    var refused = new byte[] {0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02};

    assertThat(check(refused, TIME).state()).isEqualTo(State.FAILS);
    assertThat(Timestamp.isMeant(refused)).isFalse();
    assertThat(Timestamp.isMeant(SampleStamp.response(TEXT, STAMPED))).isTrue();
    assertThat(Timestamp.isMeant(HEAD.sign(TEXT, STAMPED))).isFalse();
  }
}
