package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.signature.Indication.Main;
import org.peyvand.verify.signature.Indication.Sub;

class IndicationTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "the text".getBytes(StandardCharsets.UTF_8);
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final byte[] P7S = BODY.signer("CN=SAMPLE head").sign(TEXT, NOW);

  private static final Anchors ANCHORS = new Anchors(List.of(BODY.certificate), List.of(), true);
  private static final Anchors LISTED = ANCHORS.withRevocationLists(BODY.revocationList(NOW));

  private static Indication of(byte[] p7s, byte[] text, Anchors anchors, Instant received) {
    var moment = Moment.received(received);
    return DetachedSignature.check(p7s, Payload.of(text), anchors, moment).indication();
  }

  private static Indication failed(Sub sub) {
    return new Indication(Main.TOTAL_FAILED, Optional.of(sub));
  }

  private static Indication open(Sub sub) {
    return new Indication(Main.INDETERMINATE, Optional.of(sub));
  }

  @Test
  void with_everything_at_hand_it_has_passed() {
    assertThat(of(P7S, TEXT, LISTED, NOW))
        .isEqualTo(new Indication(Main.TOTAL_PASSED, Optional.empty()));
    assertThat(Main.TOTAL_PASSED.word()).isEqualTo("TOTAL-PASSED");
  }

  @Test
  void what_is_missing_leaves_it_open() {
    assertThat(of(P7S, TEXT, ANCHORS, NOW)).isEqualTo(open(Sub.TRY_LATER));
    assertThat(of(P7S, TEXT, Anchors.none(), NOW)).isEqualTo(open(Sub.NO_CERTIFICATE_CHAIN_FOUND));
  }

  @Test
  void what_is_false_has_failed() {
    assertThat(of(P7S, new byte[1], LISTED, NOW)).isEqualTo(failed(Sub.HASH_FAILURE));
    assertThat(of(TEXT, TEXT, LISTED, NOW)).isEqualTo(failed(Sub.FORMAT_FAILURE));
    assertThat(of(P7S, TEXT, LISTED, SampleAuthority.UNTIL.plusSeconds(1)))
        .isEqualTo(failed(Sub.EXPIRED));
    var impostor = SampleAuthority.of(Algorithm.ECDSA, "body");
    var other = new Anchors(List.of(impostor.certificate), List.of(), true);
    assertThat(of(P7S, TEXT, other, NOW)).isEqualTo(open(Sub.NO_CERTIFICATE_CHAIN_FOUND));
  }
}
