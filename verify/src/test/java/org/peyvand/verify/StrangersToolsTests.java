package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.sample.Tool;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;

/// Time-stamps and PDFs before programs that are not ours: they accept what we accept, and we
/// accept what they make.
class StrangersToolsTests {
  private static final Instant SIGNED = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "the text".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private void write(String name, byte[] content) throws Exception {
    Files.write(folder.resolve(name), content);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_PKCS1", "ECDSA"})
  void openssl_accepts_our_time_stamps_over_these_bytes_and_no_others(Algorithm algorithm)
      throws Exception {
    var authority = SampleAuthority.of(algorithm, "time");
    write("a.tsr", SampleStamp.response(SampleStamp.stamper(authority), TEXT, SIGNED));
    write("ca.pem", authority.pem());
    write("text", TEXT);
    write("other", new byte[9]);

    var accepted = verified("text");

    assertThat(accepted.exit()).as(accepted.said()).isZero();
    assertThat(verified("other").exit()).isNotZero();
  }

  private Tool.Answer verified(String file) throws Exception {
    return new Tool(folder)
        .run("openssl", "ts", "-verify", "-data", file, "-in", "a.tsr", "-CAfile", "ca.pem");
  }

  /// OpenSSL as the authority.
  @Test
  void we_accept_openssls_time_stamps() throws Exception {
    Files.writeString(
        folder.resolve("tsa.cnf"),
        """
        [req]
        distinguished_name = name
        prompt = no
        x509_extensions = stamps
        [name]
        CN = SAMPLE time
        [stamps]
        basicConstraints = critical, CA:false
        keyUsage = critical, digitalSignature
        extendedKeyUsage = critical, timeStamping
        [tsa]
        default_tsa = one
        [one]
        serial = %s
        default_policy = 1.2.3.4
        digests = sha256
        ess_cert_id_alg = %s
        signer_digest = sha256
        """
            .formatted(folder.resolve("serial"), "sha256"));
    write("text", TEXT);
    var tool = new Tool(folder);
    for (var words :
        List.of(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem"
                + " -out tsa.pem -days 3650 -config tsa.cnf",
            "ts -query -data text -sha256 -cert -out a.tsq",
            "ts -reply -queryfile a.tsq -signer tsa.pem -inkey key.pem -out a.tsr -config tsa.cnf")) {
      var answer = tool.run(("openssl " + words).split(" "));
      assertThat(answer.exit()).as(answer.said()).isZero();
    }
    var anchor = Anchors.read(Files.readAllBytes(folder.resolve("tsa.pem")), true).orElseThrow();

    var stamp =
        Timestamp.check(
            "a.tsr", Files.readAllBytes(folder.resolve("a.tsr")), Payload.of(TEXT), anchor);

    assertThat(stamp.state()).as(stamp.verdict().parts().toString()).isEqualTo(State.HOLDS);
    assertThat(stamp.authority()).isEqualTo("CN=SAMPLE time");
  }

  @Test
  void pdfsig_accepts_the_pdfs_that_we_accept_and_refuses_what_we_refuse() throws Exception {
    var rsa = SampleAuthority.of(Algorithm.RSA_PKCS1, "a").signer("CN=SAMPLE a");
    var ecdsa = SampleAuthority.of(Algorithm.ECDSA, "b").signer("CN=SAMPLE b");
    var once = SamplePades.signed(SamplePades.original(), rsa, SIGNED);
    var twice = SamplePades.signed(once, ecdsa, SIGNED.plusSeconds(9));
    var flipped = twice.clone();
    flipped[20] ^= 1;
    write("a.pdf", twice);
    write("b.pdf", flipped);

    var accepted = new Tool(folder).run("pdfsig", "a.pdf");
    var refused = new Tool(folder).run("pdfsig", "b.pdf");

    assertThat(accepted.said().split("Signature is Valid", -1)).hasSize(3);
    assertThat(accepted.said()).contains("Total document signed");
    assertThat(refused.said().split("Digest Mismatch", -1)).hasSize(3);
  }
}
