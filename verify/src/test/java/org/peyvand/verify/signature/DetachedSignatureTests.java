package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.signature.UploadOutcome.Accepted;
import org.peyvand.verify.signature.UploadOutcome.Refused;

class DetachedSignatureTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "%PDF the text".getBytes(StandardCharsets.UTF_8);
  private static final SampleAuthority MOSCOW = SampleAuthority.of(Algorithm.ECDSA, "Moscow");
  private static final CadesSigner CHAIR = MOSCOW.signer("CN=SAMPLE chair,2.5.4.5=77,C=RU");

  private static Anchors anchors(SampleAuthority authority) {
    return new Anchors(List.of(authority.certificate), List.of(), true);
  }

  private static UploadOutcome receive(byte[] p7s) {
    return DetachedSignature.receive(p7s, Payload.of(TEXT), anchors(MOSCOW), NOW);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void what_we_sign_in_any_system_is_accepted(Algorithm algorithm) {
    var authority = SampleAuthority.of(algorithm, "any");
    var p7s = authority.signer("CN=SAMPLE signer").sign(TEXT, NOW);

    var outcome = DetachedSignature.receive(p7s, Payload.of(TEXT), anchors(authority), NOW);

    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(DetachedSignature.receive(p7s, Payload.of(new byte[3]), anchors(authority), NOW))
        .isEqualTo(Refused.OTHER_BYTES);
  }

  @Test
  void the_signer_sees_which_identifiers_become_public() {
    var accepted = (Accepted) receive(CHAIR.sign(TEXT, NOW));

    assertThat(accepted.verdict().certificate().identifiers())
        .extracting(Identifier::kind)
        .containsExactly(
            Identifier.Kind.COMMON_NAME, Identifier.Kind.SERIAL_NUMBER, Identifier.Kind.COUNTRY);
  }

  @Test
  void an_impostor_with_the_same_names_and_serial_is_not_under_the_anchor() {
    var impostor = SampleAuthority.of(Algorithm.ECDSA, "Moscow");

    var outcome = receive(impostor.signer("CN=SAMPLE chair,2.5.4.5=77,C=RU").sign(TEXT, NOW));

    assertThat(outcome).isEqualTo(Refused.NOT_UNDER_BODYS_ANCHOR);
  }

  @Test
  void without_anchors_nothing_is_received() {
    var p7s = CHAIR.sign(TEXT, NOW);

    assertThat(DetachedSignature.receive(p7s, Payload.of(TEXT), Anchors.none(), NOW))
        .isEqualTo(Refused.NO_ANCHOR);
  }

  @Test
  void an_expired_certificate_is_refused_whatever_time_the_signer_claims() {
    var until = Instant.parse("2026-05-01T00:00:00Z");
    var expired = MOSCOW.signer("CN=SAMPLE chair", SampleAuthority.FROM, until);

    assertThat(receive(expired.sign(TEXT, NOW))).isEqualTo(Refused.CERTIFICATE_EXPIRED);
    assertThat(receive(expired.sign(TEXT, until.minusSeconds(60))))
        .isEqualTo(Refused.CERTIFICATE_EXPIRED);
  }

  @Test
  void bytes_that_are_no_signature_are_malformed() {
    assertThat(receive(new byte[0])).isEqualTo(Refused.MALFORMED);
    assertThat(receive(TEXT)).isEqualTo(Refused.MALFORMED);
    assertThat(receive(new byte[70_000])).isEqualTo(Refused.TOO_LARGE);
  }

  @Test
  void bytes_after_the_signature_are_malformed() {
    var p7s = CHAIR.sign(TEXT, NOW);

    assertThat(receive(java.util.Arrays.copyOf(p7s, p7s.length + 1))).isEqualTo(Refused.MALFORMED);
  }

  @Test
  void a_signature_is_known_by_value_and_certificate() {
    var accepted = (Accepted) receive(CHAIR.sign(TEXT, NOW));

    assertThat(accepted.verdict().id().value()).hasSize(64);
    assertThat(accepted.verdict().id().certificate())
        .isEqualTo(accepted.verdict().certificate().sha256());
  }
}
