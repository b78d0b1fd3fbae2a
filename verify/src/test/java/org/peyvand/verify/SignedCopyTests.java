package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.SignedCopy.Outcome;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.UploadOutcome;
import org.peyvand.verify.signature.Verdict;

/// A party signs inside its copy of the original.
class SignedCopyTests {
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final CadesSigner HEAD = BODY.signer("CN=SAMPLE head");
  private static final byte[] ORIGINAL = SamplePades.original();
  private static final byte[] COPY = SamplePades.signed(ORIGINAL, HEAD, NOW);

  @BeforeAll
  static void expectBrokenPdfs() {
    PDFBOX.setLevel(Level.OFF);
  }

  private static Anchors anchors() {
    return new Anchors(List.of(BODY.certificate), List.of(), true);
  }

  private static Outcome receive(byte[] copy) {
    return SignedCopy.receive(copy, ORIGINAL, anchors(), NOW);
  }

  @Test
  void the_original_and_one_signature_is_taken() {
    var accepted = (Outcome.Accepted) receive(COPY);

    assertThat(accepted.checked().verdict().overall()).isEqualTo(Verdict.VALID);
    assertThat(accepted.checked().paints()).isFalse();
    assertThat(accepted.added()).isEqualTo(Arrays.copyOfRange(COPY, ORIGINAL.length, COPY.length));
    assertThat(accepted.p7s()[0]).isEqualTo((byte) 0x30);
    assertThat(SignedCopy.check("a", COPY, ORIGINAL, anchors(), Moment.received(NOW)).problems())
        .isEmpty();
  }

  @Test
  void a_picture_over_a_page_is_taken_and_told() {
    var accepted = (Outcome.Accepted) receive(SamplePades.pictured(ORIGINAL, HEAD, NOW));

    assertThat(accepted.checked().paints()).isTrue();
    assertThat(accepted.checked().verdict().overall()).isEqualTo(Verdict.VALID);
  }

  @Test
  void another_original_is_refused() {
    var other = ORIGINAL.clone();
    other[10] ^= 1;

    assertThat(SignedCopy.receive(COPY, other, anchors(), NOW))
        .isEqualTo(new Outcome.BadPdf(Finding.PDF_OTHER_ORIGINAL));
  }

  @Test
  void what_somebody_else_signed_first_is_refused() {
    assertThat(receive(SamplePades.signed(COPY, HEAD, NOW)))
        .isEqualTo(new Outcome.BadPdf(Finding.PDF_SEVERAL_SIGNATURES));
  }

  @Test
  void bytes_behind_the_signature_are_refused() {
    assertThat(receive(Arrays.copyOf(COPY, COPY.length + 7)))
        .isEqualTo(new Outcome.BadPdf(Finding.PDF_BYTES_AFTER_SIGNATURE));
  }

  @Test
  void something_hidden_behind_the_signature_is_refused() {
    var copy = COPY.clone();
    var text = new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1);
    copy[text.lastIndexOf("00>") + 1] = '7';

    assertThat(receive(copy)).isEqualTo(new Outcome.BadPdf(Finding.PDF_PADDING_NOT_ZERO));
  }

  @Test
  void a_change_under_the_signature_is_refused() {
    var changed =
        SamplePades.signed(
            ORIGINAL,
            HEAD,
            NOW,
            document -> {
              document.getDocumentCatalog().setLanguage("xx");
              document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            });

    assertThat(receive(changed)).isEqualTo(new Outcome.BadPdf(Finding.PDF_CHANGED_LATER));
  }

  @Test
  void the_bare_original_and_what_is_no_pdf_are_refused() {
    assertThat(receive(ORIGINAL)).isEqualTo(new Outcome.BadPdf(Finding.PDF_NO_SIGNATURE));
    assertThat(receive(new byte[] {1, 2, 3})).isEqualTo(new Outcome.BadPdf(Finding.PDF_UNREADABLE));
    assertThat(receive(new byte[ORIGINAL.length + SignedCopy.ADDED_MAX_BYTES + 1]))
        .isEqualTo(Outcome.Refused.TOO_LARGE);
  }

  @Test
  void a_stranger_s_signature_is_refused_as_in_a_file_of_its_own() {
    var stranger = SampleAuthority.of(Algorithm.ECDSA, "body").signer("CN=SAMPLE head");

    assertThat(receive(SamplePades.signed(ORIGINAL, stranger, NOW)))
        .isEqualTo(new Outcome.BadSignature(UploadOutcome.Refused.NOT_UNDER_BODYS_ANCHOR));
  }
}
