package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.signature.RevocationLists.Outcome;
import org.peyvand.verify.signature.RevocationLists.Outcome.Refused;

class RevocationListsTests {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final Instant TOMORROW = NOW.plusSeconds(86_400);
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final byte[] PAYLOAD = {1, 2, 3};

  private static Outcome receive(byte[] list) {
    return RevocationLists.receive(list, List.of(BODY.certificate), NOW);
  }

  @ParameterizedTest
  @EnumSource
  void a_list_of_any_system_in_the_table_is_taken(Algorithm algorithm) {
    var authority = SampleAuthority.of(algorithm, "of " + algorithm);

    assertThat(
            RevocationLists.receive(
                authority.revocationList(YESTERDAY), List.of(authority.certificate), NOW))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_stranger_s_list_is_refused_even_under_the_same_name() {
    var namesake = SampleAuthority.of(Algorithm.ECDSA, "body");

    assertThat(receive(namesake.revocationList(YESTERDAY))).isEqualTo(Refused.NOT_BY_ANCHOR);
  }

  @Test
  void a_list_must_be_in_its_time() {
    assertThat(receive(BODY.revocationList(YESTERDAY, NOW.minusSeconds(1), list -> {})))
        .isEqualTo(Refused.EXPIRED);
    assertThat(receive(BODY.revocationList(TOMORROW))).isEqualTo(Refused.NOT_YET);
    assertThat(receive(BODY.revocationList(YESTERDAY, null, list -> {}))).isEqualTo(Refused.NO_END);
  }

  @Test
  void a_list_of_changes_or_of_some_certificates_is_refused() {
    var delta =
        BODY.revocationList(
            YESTERDAY,
            TOMORROW,
            list -> list.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(1)));
    var some =
        BODY.revocationList(
            YESTERDAY,
            TOMORROW,
            list ->
                list.addExtension(
                    Extension.issuingDistributionPoint,
                    true,
                    new IssuingDistributionPoint(null, false, true, null, false, false)));

    assertThat(receive(delta)).isEqualTo(Refused.PARTIAL);
    assertThat(receive(some)).isEqualTo(Refused.PARTIAL);
    assertThat(judged(some).reasons()).containsExactly(Reason.NO_REVOCATION_LIST);
  }

  @Test
  void what_is_no_list_is_refused() {
    var sound = BODY.revocationList(YESTERDAY);
    var changed = sound.clone();
    changed[changed.length - 1] ^= 1;

    assertThat(receive(new byte[] {1, 2})).isEqualTo(Refused.UNREADABLE);
    assertThat(receive(BODY.pem())).isEqualTo(Refused.UNREADABLE);
    assertThat(receive(new byte[RevocationLists.SIZE_MAX_BYTES + 1])).isEqualTo(Refused.TOO_LARGE);
    assertThat(receive(changed)).isNotInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void what_it_names_counts_from_the_day_it_gives() {
    var revoked =
        BODY.revocationList(
            YESTERDAY,
            TOMORROW,
            list ->
                list.addCRLEntry(BigInteger.TWO, Date.from(YESTERDAY), CRLReason.keyCompromise));
    var later =
        BODY.revocationList(
            YESTERDAY,
            TOMORROW,
            list ->
                list.addCRLEntry(
                    BigInteger.TWO, Date.from(NOW.plusSeconds(60)), CRLReason.superseded));

    assertThat(judged(revoked).reasons()).containsExactly(Reason.REVOKED);
    assertThat(judged(later).reasons()).containsExactly(Reason.NOT_REVOKED);
  }

  /// The impostor's certificate travels with the signature, as any may.
  @Test
  void a_list_by_a_namesake_beside_the_signature_says_nothing() throws Exception {
    var namesake = SampleAuthority.of(Algorithm.ECDSA, "body");
    var anchors =
        new Anchors(List.of(BODY.certificate), List.of(), true)
            .withRevocationLists(namesake.revocationList(YESTERDAY));
    var keys = java.security.KeyPairGenerator.getInstance("EC").generateKeyPair();
    var signer = BODY.signer("CN=SAMPLE head", SampleAuthority.FROM, SampleAuthority.UNTIL, keys);
    var p7s =
        new CadesSigner(
                Algorithm.ECDSA,
                keys.getPrivate(),
                signer.certificate(),
                List.of(namesake.certificate))
            .sign(PAYLOAD, NOW);

    var verdict = DetachedSignature.check(p7s, Payload.of(PAYLOAD), anchors, Moment.received(NOW));

    assertThat(verdict.overall()).isEqualTo(Verdict.VALID);
    assertThat(verdict.part(Aspect.REVOCATION).reasons())
        .containsExactly(Reason.NO_REVOCATION_LIST);
  }

  private static Part judged(byte[] list) {
    var anchors = new Anchors(List.of(BODY.certificate), List.of(), true).withRevocationLists(list);
    var p7s = BODY.signer("CN=SAMPLE head").sign(PAYLOAD, NOW);
    return DetachedSignature.check(p7s, Payload.of(PAYLOAD), anchors, Moment.received(NOW))
        .part(Aspect.REVOCATION);
  }
}
