package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.sample.Shared;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.Verdict;

/// Containers that others put together, with the anchors that lie beside them.
class ContainerVectorTests {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @TempDir Path trust;

  @ParameterizedTest
  @CsvSource({"etsi-only, 5, 0", "mixed, 5, 4", "all-manifest, 9, 0"})
  void every_signature_in_them_holds_under_its_anchor_and_the_stamped_ones_have_their_time(
      String name, int overManifests, int overTheText) throws Exception {
    var folder = Shared.folder("vectors/asice");
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var own = file.getFileName().toString();
        if (own.startsWith(name + "-") || own.equals("tsa.pem")) {
          Files.copy(file, trust.resolve(own));
        }
      }
    }

    Report report;
    try (var container = Container.open(folder.resolve(name + ".asice"))) {
      report = ContainerVerifier.verify(container, Trust.folder(trust).orElseThrow(), NOW);
    }

    assertThat(report.seals()).hasSize(overManifests);
    assertThat(report.seals())
        .allSatisfy(
            one -> {
              assertThat(one.verdict().overall())
                  .as(one.signature() + one.verdict().parts())
                  .isEqualTo(Verdict.VALID);
              var stamped = !one.verdict().timestamps().isEmpty();
              assertThat(one.verdict().part(Aspect.TIME).reasons())
                  .containsExactly(stamped ? Reason.TIME_FROM_TIMESTAMP : Reason.TIME_ONLY_CLAIMED);
            });
    assertThat(report.seals().getFirst().verdict().timestamps()).hasSize(1);
    assertThat(report.signatures()).hasSize(overTheText);
    assertThat(report.signatures())
        .allSatisfy(one -> assertThat(one.verdict().overall()).isEqualTo(Verdict.VALID));
  }
}
