package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.verify.sample.SampleAuthority;

/// Tools we did not write must agree, on what we made and on what they made.
class OpensslTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "%PDF the text".getBytes(StandardCharsets.UTF_8);
  private static final Path ENGINE = Path.of("/usr/lib/x86_64-linux-gnu/engines-3/gost.so");

  @TempDir Path folder;

  private int openssl(String... words) throws Exception {
    return run("openssl", words);
  }

  private int run(String program, String... words) throws Exception {
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    if (Files.exists(folder.resolve("gost.cnf"))) {
      builder.environment().put("OPENSSL_CONF", folder.resolve("gost.cnf").toString());
    }
    try {
      var process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (IOException _) {
      missing(program);
      return -1;
    }
  }

  private static void missing(String what) {
    assertThat(System.getenv("CI")).as(what + " is missing").isNotEqualTo("true");
    assumeTrue(false, what + " is missing");
  }

  private void withGost() throws Exception {
    if (!Files.exists(ENGINE)) missing("OpenSSL's GOST engine");
    Files.writeString(
        folder.resolve("gost.cnf"),
        """
        openssl_conf = conf
        [conf]
        engines = engines
        [engines]
        gost = gost
        [gost]
        engine_id = gost
        dynamic_path = %s
        default_algorithms = ALL
        """
            .formatted(ENGINE));
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_PKCS1", "RSA_PSS", "ECDSA", "GOST_256", "GOST_512"})
  void openssl_accepts_what_we_sign_and_refuses_other_bytes(Algorithm algorithm) throws Exception {
    if (algorithm == Algorithm.GOST_256 || algorithm == Algorithm.GOST_512) withGost();
    sign(algorithm);

    assertThat(verified("text")).as(Files.readString(folder.resolve("said"))).isZero();
    assertThat(verified("other")).isNotZero();
  }

  private int verified(String content) throws Exception {
    return openssl(
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "a.p7s",
        "-content",
        content,
        "-CAfile",
        "ca.pem",
        "-purpose",
        "any",
        "-cades",
        "-out",
        "/dev/null");
  }

  /// GnuTLS knows of GOST's curves CryptoPro-A and Tc26-512-A, of no SM2.
  @ParameterizedTest
  @EnumSource(names = {"RSA_PKCS1", "RSA_PSS", "ECDSA", "ED25519", "GOST_256", "GOST_512"})
  void gnutls_accepts_what_we_sign_and_refuses_other_bytes(Algorithm algorithm) throws Exception {
    sign(algorithm);

    assertThat(certtool("text")).as(Files.readString(folder.resolve("said"))).isZero();
    assertThat(certtool("other")).isNotZero();
  }

  private int certtool(String content) throws Exception {
    return run(
        "certtool",
        "--p7-verify",
        "--inder",
        "--infile",
        "a.p7s",
        "--load-data",
        content,
        "--load-ca-certificate",
        "ca.pem");
  }

  /// OpenSSL's `cms` knows nothing of SM2's user id, its `pkeyutl` does.
  @Test
  void openssl_accepts_our_sm2_over_the_signed_attributes_and_no_others() throws Exception {
    var signer = sign(Algorithm.SM2);
    var cms = new CMSSignedData(Files.readAllBytes(folder.resolve("a.p7s")));
    var info = cms.getSignerInfos().iterator().next();
    var attributes = info.getEncodedSignedAttributes();
    Files.write(folder.resolve("attributes"), attributes);
    Files.write(folder.resolve("value"), info.getSignature());
    Files.write(folder.resolve("signer.pem"), SampleAuthority.pem(signer.certificate()));

    assertThat(pkeyutl()).as(Files.readString(folder.resolve("said"))).isZero();
    attributes[attributes.length - 1] ^= 1;
    Files.write(folder.resolve("attributes"), attributes);
    assertThat(pkeyutl()).isNotZero();
    var standard = "distid:1234567812345678";
    assertThat(openssl("verify", "-vfyopt", standard, "-CAfile", "ca.pem", "signer.pem")).isZero();
  }

  private int pkeyutl() throws Exception {
    return openssl(
        "pkeyutl",
        "-verify",
        "-rawin",
        "-digest",
        "sm3",
        "-pkeyopt",
        "distid:1234567812345678",
        "-certin",
        "-inkey",
        "signer.pem",
        "-in",
        "attributes",
        "-sigfile",
        "value");
  }

  private CadesSigner sign(Algorithm algorithm) throws Exception {
    var authority = SampleAuthority.of(algorithm, "any");
    var signer = authority.signer("CN=SAMPLE");
    Files.write(folder.resolve("a.p7s"), signer.sign(TEXT, NOW));
    Files.write(folder.resolve("ca.pem"), authority.pem());
    Files.write(folder.resolve("text"), TEXT);
    Files.write(folder.resolve("other"), new byte[9]);
    return signer;
  }

  @Test
  void we_accept_what_the_gost_engine_signs_in_every_parameter_set() throws Exception {
    withGost();
    Files.write(folder.resolve("text"), TEXT);
    for (var set : List.of("A", "B", "C", "TCA", "TCB", "TCC", "TCD")) {
      assertAccepted("gost2012_256", set, Algorithm.GOST_256);
    }
    for (var set : List.of("A", "B", "C")) assertAccepted("gost2012_512", set, Algorithm.GOST_512);
  }

  private void assertAccepted(String kind, String set, Algorithm algorithm) throws Exception {
    var made =
        openssl(
            "req",
            "-x509",
            "-newkey",
            kind,
            "-pkeyopt",
            "paramset:" + set,
            "-nodes",
            "-keyout",
            "key.pem",
            "-out",
            "own.pem",
            "-subj",
            "/CN=SAMPLE",
            "-days",
            "3650");
    assertThat(made).as(kind + set + Files.readString(folder.resolve("said"))).isZero();
    var signed =
        openssl(
            "cms",
            "-sign",
            "-binary",
            "-cades",
            "-in",
            "text",
            "-signer",
            "own.pem",
            "-inkey",
            "key.pem",
            "-outform",
            "DER",
            "-out",
            "b.p7s");
    assertThat(signed).as(Files.readString(folder.resolve("said"))).isZero();
    var anchors = Anchors.read(Files.readAllBytes(folder.resolve("own.pem")), true).orElseThrow();

    var verdict =
        DetachedSignature.check(
            Files.readAllBytes(folder.resolve("b.p7s")),
            Payload.of(TEXT),
            anchors,
            Moment.now(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(verdict.overall()).as(set + verdict.parts()).isEqualTo(Verdict.VALID);
    assertThat(verdict.suite().algorithm()).isEqualTo(algorithm);
  }
}
