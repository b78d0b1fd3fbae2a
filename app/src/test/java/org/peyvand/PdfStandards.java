package org.peyvand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The independent judge of our papers: veraPDF.
public final class PdfStandards {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfStandards() {}

  /// Archival (PDF/A-3a) and accessible (PDF/UA-1).
  public static void assertArchivalAndAccessible(String name, byte[] pdf) throws Exception {
    assertMeets(name, pdf, PDFAFlavour.PDFA_3_A);
    assertMeets(name, pdf, PDFAFlavour.PDFUA_1);
  }

  public static void assertMeets(String name, byte[] pdf, PDFAFlavour standard) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      var result = validator.validate(parser);
      assertThat(result.isCompliant())
          .as("%s, %s: %s", name, standard, result.getFailedChecks())
          .isTrue();
    }
  }
}
