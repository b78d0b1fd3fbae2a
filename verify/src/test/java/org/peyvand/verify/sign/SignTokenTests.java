package org.peyvand.verify.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.UploadOutcome.Accepted;

/// A key in a token that never lets it go: SoftHSM in the place of a card. Its library reads where
/// its tokens are from the environment, so the command runs in a process of its own, as it does for
/// people.
class SignTokenTests {
  private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  private static final String PIN = "4711";

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void token() throws Exception {
    if (!Files.exists(LIBRARY)) {
      assertThat(System.getenv("CI")).as("softhsm2 is missing").isNotEqualTo("true");
      assumeTrue(false, "softhsm2 is missing");
    }
    var tokens = Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
    Files.writeString(
        folder.resolve("token.cfg"),
        """
        name = sample
        library = %s
        slotListIndex = 0
        attributes(generate,CKO_PRIVATE_KEY,*) = {
          CKA_SIGN = true
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
        }
        """
            .formatted(LIBRARY));
    Files.writeString(folder.resolve("a.pdf"), "%PDF the text");
    Files.writeString(folder.resolve("pin"), PIN);
    assertThat(run("softhsm2-util --init-token --free --label t --pin 4711 --so-pin 1234"))
        .as(said)
        .isZero();
  }

  private void generate(String alias, String kind) throws Exception {
    var made =
        run(
            java("keytool")
                + " -genkeypair -alias "
                + alias
                + " -dname CN=SAMPLE -validity 3650 -ext KeyUsage:critical=digitalSignature "
                + kind
                + " -keystore NONE -storetype PKCS11 -storepass 4711"
                + " -providerClass sun.security.pkcs11.SunPKCS11 -providerArg token.cfg");
    assertThat(made).as(said).isZero();
    var written =
        run(
            java("keytool")
                + " -exportcert -rfc -file own.pem -alias "
                + alias
                + " -keystore NONE -storetype PKCS11 -storepass 4711"
                + " -providerClass sun.security.pkcs11.SunPKCS11 -providerArg token.cfg");
    assertThat(written).as(said).isZero();
  }

  private int sign(String more) throws Exception {
    return run(
        java("java")
            + " -XX:TieredStopAtLevel=1 -cp "
            + System.getProperty("java.class.path")
            + " "
            + Sign.class.getName()
            + " a.pdf --language en --pkcs11 "
            + LIBRARY
            + " "
            + more);
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  private int run(String words) throws Exception {
    var output = folder.resolve("said").toFile();
    var builder = new ProcessBuilder(new ArrayList<>(List.of(words.split(" +"))));
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    said = Files.readString(output.toPath());
    return process.exitValue();
  }

  @ParameterizedTest
  @CsvSource({
    "-keyalg EC -groupname secp256r1, ECDSA, ''",
    "-keyalg RSA -keysize 2048, RSA_PKCS1, ''",
    "-keyalg RSA -keysize 2048, RSA_PSS, --pss"
  })
  void a_key_in_a_token_signs_what_the_upload_accepts(String kind, Algorithm algorithm, String more)
      throws Exception {
    generate("head", kind);

    assertThat(sign("--password-file pin " + more)).as(said).isZero();

    var anchors = Anchors.read(Files.readAllBytes(folder.resolve("own.pem")), true).orElseThrow();
    var p7s = Files.readAllBytes(folder.resolve("a.pdf.p7s"));
    var payload = Payload.of(folder.resolve("a.pdf"));
    var now = Clock.systemUTC().instant();
    var outcome = DetachedSignature.receive(p7s, payload, anchors, now);
    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).verdict().suite().algorithm()).isEqualTo(algorithm);
  }

  @Test
  void a_wrong_pin_and_a_missing_token_are_told_apart() throws Exception {
    generate("head", "-keyalg EC -groupname secp256r1");
    Files.writeString(folder.resolve("wrong"), "0000");

    assertThat(sign("--password-file wrong")).isEqualTo(2);
    assertThat(said).contains("the password or PIN is wrong");
    assertThat(sign("--password-file pin --slot 9")).isEqualTo(2);
    assertThat(said).contains("the token does not answer");
    assertThat(folder.resolve("a.pdf.p7s")).doesNotExist();
  }
}
