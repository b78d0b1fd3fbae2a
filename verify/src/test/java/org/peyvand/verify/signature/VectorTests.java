package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.sample.Shared;

class VectorTests {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "rsa-pkcs1, RSA_PKCS1",
    "rsa-pss, RSA_PSS",
    "ecdsa-p256, ECDSA",
    "ecdsa-bp256, ECDSA",
    "ed25519, ED25519",
    "gost256, GOST_256",
    "gost256cp, GOST_256",
    "gost512, GOST_512",
    "sm2, SM2",
    "ml-dsa-65, ML_DSA_65"
  })
  void a_signature_of_every_system_holds_under_its_anchor(String name, Algorithm algorithm)
      throws Exception {
    var folder = Shared.folder("vectors/cms");
    var p7s = Files.readAllBytes(folder.resolve(name + ".p7s"));
    var payload = Payload.of(folder.resolve("data.bin"));
    var anchors =
        Anchors.read(Files.readAllBytes(folder.resolve(name + ".ca.pem")), true).orElseThrow();

    var verdict = DetachedSignature.check(p7s, payload, anchors, Moment.now(NOW));

    assertThat(verdict.overall()).as(verdict.parts().toString()).isEqualTo(Verdict.VALID);
    assertThat(verdict.suite().algorithm()).isEqualTo(algorithm);
    assertThat(verdict.part(Aspect.TIME).reasons()).containsExactly(Reason.TIME_ONLY_CLAIMED);
  }
}
