package org.peyvand.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// DSS, the EU's own verifier, before what the other modules' tests have made: it must pass every
/// signature that it can read, and refuse what was changed. It asks nobody: certificates and
/// revocation lists lie beside each file.
class DssTests {

  private static List<Path> specimens(String module, String ending) throws IOException {
    var folder = Path.of("..", module, "target", "for-dss");
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isDirectory(folder), "nothing made by the tests of " + module);
    }
    var found = files(folder, "", ending);
    assertThat(found).as(ending + " of " + module).isNotEmpty();
    return found;
  }

  private static List<Path> files(Path folder, String beginning, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> fits(file, beginning, ending)).sorted().toList();
    }
  }

  private static boolean fits(Path file, String beginning, String ending) {
    var name = file.getFileName().toString();
    return name.startsWith(beginning) && name.endsWith(ending);
  }

  private static SimpleReport report(Path file, DSSDocument document) throws IOException {
    var name = file.getFileName().toString();
    var stem = name.substring(0, name.lastIndexOf('.')) + ".";
    var trusted = new CommonTrustedCertificateSource();
    for (var anchor : files(file.getParent(), stem, ".pem")) {
      trusted.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(anchor)));
    }
    var lists = files(file.getParent(), stem, ".crl").stream().map(DssTests::document);
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(new ExternalResourcesCRLSource(lists.toArray(DSSDocument[]::new)));
    var validator = SignedDocumentValidator.fromDocument(document);
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport();
  }

  private static DSSDocument document(Path file) {
    return new FileDocument(file.toFile());
  }

  private static Stream<Indication> indications(SimpleReport report) {
    return report.getSignatureIdList().stream().map(report::getIndication);
  }

  private static void assertPassed(Path file) throws IOException {
    var report = report(file, document(file));
    assertThat(report.getSignaturesCount()).as("signatures of " + file).isPositive();
    for (var id : report.getSignatureIdList()) {
      assertThat(report.getIndication(id))
          .as("%s: %s %s", file, report.getSubIndication(id), report.getAdESValidationErrors(id))
          .isEqualTo(Indication.TOTAL_PASSED);
    }
    for (var id : report.getTimestampIdList()) {
      assertThat(report.getIndication(id)).as("time-stamp of " + file).isEqualTo(Indication.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "app"})
  void every_container_passes(String module) throws Exception {
    for (var file : specimens(module, ".asice")) assertPassed(file);
  }

  @Test
  void every_signature_of_a_pdf_passes() throws Exception {
    for (var file : specimens("verify", ".pdf")) {
      assertPassed(file);
      var several = file.getFileName().toString().startsWith("six-");
      assertThat(report(file, document(file)).getSignaturesCount()).isEqualTo(several ? 6 : 1);
    }
  }

  @Test
  void a_changed_pdf_passes_no_more() throws Exception {
    var file = specimens("verify", ".pdf").getFirst();
    var changed = Files.readAllBytes(file);
    changed[20] ^= 1;

    var report = report(file, new InMemoryDocument(changed, file.getFileName().toString()));

    assertThat(indications(report)).isNotEmpty().doesNotContain(Indication.TOTAL_PASSED);
  }
}
