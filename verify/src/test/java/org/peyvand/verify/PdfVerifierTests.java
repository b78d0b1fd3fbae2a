package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.sample.Shared;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Verdict;

class PdfVerifierTests {
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final Instant SIGNED = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final CadesSigner HEAD = BODY.signer("CN=SAMPLE head");
  private static final byte[] ORIGINAL = SamplePades.original();
  private static final byte[] ONCE = SamplePades.signed(ORIGINAL, HEAD, SIGNED);
  private static final byte[] TWICE = SamplePades.signed(ONCE, HEAD, SIGNED.plusSeconds(60));

  @TempDir Path folder;

  @BeforeAll
  static void expectBrokenPdfs() {
    PDFBOX.setLevel(Level.OFF);
  }

  private Report verify(byte[] pdf) throws Exception {
    return verify(pdf, ORIGINAL);
  }

  private Report verify(byte[] pdf, byte[] original) throws Exception {
    var file = Files.write(folder.resolve("a.pdf"), pdf);
    var before = Files.write(folder.resolve("original.pdf"), original);
    return PdfVerifier.verify(file, before, trust(), NOW);
  }

  private static Trust trust() {
    var body = new Anchors(List.of(BODY.certificate), List.of(), true);
    var time = new Anchors(List.of(SampleStamp.AUTHORITY.certificate), List.of(), true);
    return new Trust(Map.of("body", body, "tsa", time), List.of(), null);
  }

  private static List<Finding> findings(Report report) {
    return report.problems().stream().map(Problem::finding).toList();
  }

  @Test
  void seven_signatures_one_after_another_are_all_valid() throws Exception {
    var pdf = ORIGINAL;
    for (var i = 0; i < 7; i++) pdf = SamplePades.signed(pdf, HEAD, SIGNED.plusSeconds(i));

    var report = verify(pdf);

    assertThat(report.problems()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.signatures()).hasSize(7);
    assertThat(report.signatures().getLast().verdict().claimedTime()).isNotNull();
    assertThat(report.signatures().getFirst().verdict().part(Aspect.TIME).reasons())
        .containsExactly(Reason.TIME_ONLY_CLAIMED);
  }

  @Test
  void a_time_stamp_inside_and_one_over_the_document_prove_the_time() throws Exception {
    var inside = verify(SamplePades.stamped(ORIGINAL, HEAD, SIGNED));
    var over = verify(SamplePades.documentStamped(TWICE, SIGNED.plusSeconds(90)));

    assertThat(inside.problems()).isEmpty();
    assertThat(inside.signatures().getFirst().verdict().part(Aspect.TIME).reasons())
        .containsExactly(Reason.TIME_FROM_TIMESTAMP);
    assertThat(over.problems()).isEmpty();
    assertThat(over.signatures())
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(one.verdict().part(Aspect.TIME).reasons())
                    .containsExactly(Reason.TIME_FROM_TIMESTAMP));
  }

  @Test
  void every_system_can_sign_a_pdf() throws Exception {
    for (var algorithm : List.of(Algorithm.GOST_512, Algorithm.SM2, Algorithm.ED25519)) {
      var authority = SampleAuthority.of(algorithm, "other");
      var pdf = SamplePades.signed(ORIGINAL, authority.signer("CN=SAMPLE"), SIGNED);
      var file = Files.write(folder.resolve("a.pdf"), pdf);
      var anchors = new Anchors(List.of(authority.certificate), List.of(), true);

      var report =
          PdfVerifier.verify(file, null, new Trust(Map.of("b", anchors), List.of(), null), NOW);

      assertThat(report.verdict()).as(algorithm.label()).isEqualTo(Verdict.VALID);
    }
  }

  @Test
  void a_flipped_byte_spoils_every_signature_over_it() throws Exception {
    var flipped = TWICE.clone();
    flipped[20] ^= 1;

    var report = verify(flipped, Arrays.copyOf(flipped, ORIGINAL.length));

    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.signatures())
        .hasSize(2)
        .allMatch(one -> one.verdict().part(Aspect.INTEGRITY).state() == State.FAILS);
  }

  @ParameterizedTest
  @CsvSource({"1", "30", "5000"})
  void bytes_after_the_last_signature_are_seen(int count) throws Exception {
    var longer = Arrays.copyOf(TWICE, TWICE.length + count);
    Arrays.fill(longer, TWICE.length, longer.length, (byte) '%');

    var report = verify(longer);

    assertThat(report.exit()).isEqualTo(1);
    assertThat(findings(report)).contains(Finding.PDF_BYTES_AFTER_SIGNATURE);
  }

  @Test
  void a_revision_that_nobody_signed_is_seen() throws Exception {
    var file = folder.resolve("later.pdf");
    try (var document = org.apache.pdfbox.Loader.loadPDF(TWICE);
        var out = Files.newOutputStream(file)) {
      PdfChangesTests.paint(document);
      document.saveIncremental(out);
    }

    var report = verify(Files.readAllBytes(file));

    assertThat(report.exit()).isEqualTo(1);
    assertThat(findings(report)).contains(Finding.PDF_BYTES_AFTER_SIGNATURE);
  }

  @Test
  void what_hides_in_the_padding_is_seen() throws Exception {
    var hidden = ONCE.clone();
    var end = new String(hidden, StandardCharsets.ISO_8859_1).lastIndexOf("00>");
    hidden[end] = '4';

    assertThat(findings(verify(hidden))).containsExactly(Finding.PDF_PADDING_NOT_ZERO);
  }

  @Test
  void what_hides_beside_the_signature_is_seen() throws Exception {
    var text = new String(ONCE, StandardCharsets.ISO_8859_1);
    var end = text.lastIndexOf("00>");
    for (var instead : List.of(">% ", "0 >", "(a>")) {
      var hidden = text.substring(0, end) + instead + text.substring(end + 3);

      var report = verify(hidden.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(report.exit()).as(instead).isEqualTo(1);
    }
  }

  @Test
  void a_range_that_leaves_something_out_is_seen() throws Exception {
    var text = new String(ONCE, StandardCharsets.ISO_8859_1);
    var range = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
    var first = text.substring(range, text.indexOf(' ', range));
    var shorter = String.valueOf(Long.parseLong(first) - 10);
    if (shorter.length() < first.length()) shorter = shorter + " ";
    var changed = text.substring(0, range) + shorter + text.substring(range + first.length());

    var report = verify(changed.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(report.exit()).isEqualTo(1);
    assertThat(findings(report)).contains(Finding.PDF_RANGE_BROKEN);
  }

  @Test
  void a_copy_of_another_original_is_seen() throws Exception {
    var other = ORIGINAL.clone();
    other[other.length - 1] ^= 1;

    assertThat(findings(verify(TWICE, other))).containsExactly(Finding.PDF_OTHER_ORIGINAL);
    assertThat(findings(verify(ONCE, TWICE))).containsExactly(Finding.PDF_OTHER_ORIGINAL);
  }

  @Test
  void an_impostors_signature_is_invalid() throws Exception {
    var impostor = SampleAuthority.of(Algorithm.ECDSA, "body").signer("CN=SAMPLE head");

    var report = verify(SamplePades.signed(ONCE, impostor, SIGNED));

    assertThat(report.signatures())
        .extracting(one -> one.verdict().overall())
        .containsExactly(Verdict.VALID, Verdict.INVALID);
  }

  /// A library looks at the certificate's days only where the signature itself tells a time.
  @Test
  void an_expired_certificate_counts_only_when_a_time_is_proven() throws Exception {
    var late = BODY.signer("CN=SAMPLE", SampleAuthority.FROM, SIGNED.plusSeconds(3_600));

    var claimed = verify(SamplePades.signed(ORIGINAL, late, SIGNED));
    var stamped = verify(SamplePades.stamped(ORIGINAL, late, SIGNED));

    assertThat(claimed.signatures().getFirst().verdict().part(Aspect.TIME).state())
        .isNotEqualTo(State.HOLDS);
    assertThat(stamped.signatures().getFirst().verdict().part(Aspect.TIME).state())
        .isEqualTo(State.HOLDS);
    assertThat(stamped.verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_pdf_that_nobody_signed_cannot_be_checked() throws Exception {
    var report = verify(ORIGINAL);

    assertThat(findings(report)).contains(Finding.PDF_NO_SIGNATURE);
    assertThat(report.exit()).isEqualTo(2);
  }

  /// Cut short, or with a byte changed in what the last signature covers.
  @Test
  void damaged_pdfs_are_never_valid_and_never_throw() throws Exception {
    for (var seed = 0; seed < 60; seed++) {
      var chance = new Random(seed);
      var damaged =
          seed % 3 == 0
              ? Arrays.copyOf(TWICE, 1 + chance.nextInt(TWICE.length - 1))
              : TWICE.clone();
      damaged[0] = '%';
      if (seed % 3 != 0) damaged[5 + chance.nextInt(ONCE.length - 5)] ^= 1;

      assertThat(verify(damaged).exit()).as("seed " + seed).isNotZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"seven-bb, 7, 0", "seven-bt, 7, 7", "exotic-bb, 5, 0"})
  void pdfs_of_others_are_read(String name, int signatures, int stamps) throws Exception {
    var file = Shared.folder("vectors/pades").resolve(name + ".pdf");

    var report = PdfVerifier.verify(file, null, Trust.none(), NOW);

    assertThat(report.problems()).isEmpty();
    assertThat(report.signatures())
        .hasSize(signatures)
        .allSatisfy(
            one -> {
              var verdict = one.verdict();
              assertThat(verdict.part(Aspect.INTEGRITY).state()).isEqualTo(State.HOLDS);
              assertThat(verdict.part(Aspect.BINDING).state()).isEqualTo(State.HOLDS);
            });
    assertThat(
            report.signatures().stream().mapToInt(one -> one.verdict().timestamps().size()).sum())
        .isEqualTo(stamps);
    assertThat(report.exit()).isZero();
  }
}
