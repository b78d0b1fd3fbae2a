package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.sample.ChineseForm;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.signature.UploadOutcome.Accepted;
import org.peyvand.verify.signature.UploadOutcome.Refused;

/// SM2 as GM/T 0010 and GB/T 35275 write it.
class ChineseFormTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "%PDF the text".getBytes(StandardCharsets.UTF_8);
  private static final SampleAuthority BEIJING = SampleAuthority.of(Algorithm.SM2, "Beijing");
  private static final CadesSigner CHAIR = BEIJING.signer("CN=SAMPLE chair");

  private static SignatureVerdict check(byte[] p7s, byte[] payload) {
    var anchors = new Anchors(List.of(BEIJING.certificate), List.of(), true);
    return DetachedSignature.check(p7s, Payload.of(payload), anchors, Moment.received(NOW));
  }

  private static UploadOutcome receive(byte[] p7s, byte[] payload) {
    var anchors = new Anchors(List.of(BEIJING.certificate), List.of(), true);
    return DetachedSignature.receive(p7s, Payload.of(payload), anchors, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, 1.2.156.10197.1.301.1",
    "true, false, 1.2.156.10197.1.301.1",
    "false, true, 1.2.156.10197.1.301.1",
    "false, false, 1.2.156.10197.1.301.1",
    "true, false, 1.2.156.10197.1.301",
    "true, true, 1.2.156.10197.1.501",
    "false, false, 1.2.840.10045.2.1"
  })
  void every_way_of_writing_it_is_read(boolean types, boolean attributes, String algorithm)
      throws Exception {
    var p7s = new ChineseForm(types, attributes).signedBy(algorithm).sign(CHAIR, TEXT);

    var verdict = check(p7s, TEXT);

    assertThat(verdict.overall()).as(verdict.parts().toString()).isEqualTo(Verdict.VALID);
    assertThat(verdict.part(Aspect.BINDING).reasons()).containsExactly(Reason.BOUND_BY_KEY);
    assertThat(receive(p7s, TEXT)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void other_bytes_and_another_key_do_not_pass(boolean types, boolean attributes) throws Exception {
    var p7s = new ChineseForm(types, attributes).sign(CHAIR, TEXT);
    var impostor = SampleAuthority.of(Algorithm.SM2, "Beijing").signer("CN=SAMPLE chair");
    var mixed = new CadesSigner(Algorithm.SM2, impostor.key(), CHAIR.certificate(), CHAIR.chain());

    assertThat(check(p7s, new byte[] {1}).part(Aspect.INTEGRITY).state()).isEqualTo(State.FAILS);
    assertThat(check(new ChineseForm(types, attributes).sign(mixed, TEXT), TEXT).overall())
        .isEqualTo(Verdict.INVALID);
    assertThat(receive(new ChineseForm(types, attributes).sign(impostor, TEXT), TEXT))
        .isEqualTo(Refused.NOT_UNDER_BODYS_ANCHOR);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void an_empty_user_id_is_named_as_such(boolean types, boolean attributes) throws Exception {
    var p7s = new ChineseForm(types, attributes).withUserId(new byte[0]).sign(CHAIR, TEXT);

    assertThat(check(p7s, TEXT).part(Aspect.INTEGRITY).reasons())
        .containsExactly(Reason.WRONG_SM2_ID);
    assertThat(receive(p7s, TEXT)).isEqualTo(Refused.WRONG_SM2_ID);
  }

  /// What was signed as attributes must not come back as a document of its own.
  @Test
  void content_that_could_be_signed_attributes_needs_signed_attributes() throws Exception {
    var attributes = new byte[] {0x31, 0x03, 0x02, 0x01, 0x00};
    var direct = new ChineseForm(true, false).sign(CHAIR, attributes);
    var proper = new ChineseForm(true, true).sign(CHAIR, attributes);

    assertThat(receive(direct, attributes)).isEqualTo(Refused.NO_SIGNED_ATTRIBUTES);
    assertThat(check(direct, attributes).overall()).isEqualTo(Verdict.INVALID);
    assertThat(receive(proper, attributes)).isInstanceOf(Accepted.class);
  }

  @Test
  void content_types_of_two_standards_are_not_mixed() throws Exception {
    var p7s = new ChineseForm(true, true).sign(CHAIR, TEXT);
    var inner = new byte[] {0x06, 0x0a, 0x2a, (byte) 0x81, 0x1c, (byte) 0xcf, 0x55, 6, 1, 4, 2, 1};
    var other = inner.clone();
    other[11] = 3;
    var mixed = replaceLast(p7s, inner, other);

    assertThat(receive(mixed, TEXT)).isEqualTo(Refused.WRONG_CONTENT_TYPE);
  }

  private static byte[] replaceLast(byte[] bytes, byte[] from, byte[] to) {
    var changed = bytes.clone();
    for (var i = bytes.length - from.length; i >= 0; i--) {
      if (!java.util.Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) continue;
      System.arraycopy(to, 0, changed, i, to.length);
      return changed;
    }
    throw new AssertionError("not there");
  }
}
