package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Verdict;

/// Containers and PDFs as we make them, each with the anchors and revocation lists that belong to
/// it, laid out for the module `dss`, where the EU's own verifier judges them.
class SpecimensForDssTests {
  private static final Path FOLDER = Path.of("target", "for-dss");
  private static final Instant NOW = Clock.systemUTC().instant();
  private static final Instant SIGNED = NOW.minusSeconds(3_600);

  @BeforeAll
  static void folder() throws Exception {
    Files.createDirectories(FOLDER);
  }

  private static void lay(String name, byte[] content) throws Exception {
    Files.write(FOLDER.resolve(name), content);
  }

  @Test
  void a_signed_original_with_a_second_round_and_time_stamps() throws Exception {
    var sample = new SampleOriginal();
    var first = sample.sealed();
    byte[] second;
    try (var container = Container.open(first)) {
      var writer = ContainerWriter.continuing(container);
      var party = "signatures/moscow-city-duma-1.p7s";
      writer.add("evidence/moscow-city-duma-1.tsr", stamp(container, party));
      writer.add("evidence/seal-001.tsr", stamp(container, "META-INF/signature001.p7s"));
      writer.add("trust/tsa.pem", SampleStamp.AUTHORITY.pem());
      second = writer.seal(manifest -> sample.seal.sign(manifest, SIGNED)).toBytes();
    }
    var seal = SampleAuthority.pem(sample.seal.certificate());
    lay("original.asice", first);
    lay("original.pem", seal);
    lay("original-continued.asice", second);
    lay("original-continued.pem", seal);

    try (var container = Container.open(second)) {
      var report = ContainerVerifier.verify(container, Trust.none(), NOW);
      assertThat(report.problems()).isEmpty();
      assertThat(report.consistent()).isTrue();
    }
  }

  private static byte[] stamp(Container container, String file) throws Exception {
    return SampleStamp.response(container.read(file, 1 << 16).orElseThrow(), SIGNED);
  }

  @Test
  void pdfs_signed_one_after_another() throws Exception {
    var rsa = SampleAuthority.of(Algorithm.RSA_PKCS1, 3072, "rsa");
    var ecdsa = SampleAuthority.of(Algorithm.ECDSA, "ecdsa");
    var pdf = SamplePades.original();
    var stamped = pdf;
    for (var i = 0; i < 3; i++) {
      for (var authority : List.of(rsa, ecdsa)) {
        var signer = authority.signer("CN=SAMPLE head " + i);
        pdf = SamplePades.signed(pdf, signer, SIGNED.plusSeconds(i));
        stamped = SamplePades.stamped(stamped, signer, SIGNED.plusSeconds(i));
      }
    }
    for (var name : List.of("six-b", "six-t")) {
      lay(name + ".pdf", name.equals("six-b") ? pdf : stamped);
      lay(name + ".rsa.pem", rsa.pem());
      lay(name + ".ecdsa.pem", ecdsa.pem());
      lay(name + ".time.pem", SampleStamp.AUTHORITY.pem());
      lay(name + ".rsa.crl", rsa.revocationList(NOW));
      lay(name + ".ecdsa.crl", ecdsa.revocationList(NOW));
      lay(name + ".time.crl", SampleStamp.AUTHORITY.revocationList(NOW));
      var report = PdfVerifier.verify(FOLDER.resolve(name + ".pdf"), null, Trust.none(), NOW);
      assertThat(report.problems()).isEmpty();
      assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
      assertThat(report.exit()).isZero();
    }
  }

  @Test
  void a_party_s_copy_of_the_original_with_a_picture() throws Exception {
    var body = SampleAuthority.of(Algorithm.ECDSA, "copy");
    var original = SamplePades.original();
    var copy = SamplePades.pictured(original, body.signer("CN=SAMPLE head"), SIGNED);
    lay("copy.pdf", copy);
    lay("copy.pem", body.pem());
    lay("copy.crl", body.revocationList(NOW));

    var anchors = new Anchors(List.of(body.certificate), List.of(), true);
    assertThat(SignedCopy.receive(copy, original, anchors, NOW))
        .isInstanceOf(SignedCopy.Outcome.Accepted.class);
  }
}
