package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class StandardsTests {
  @BeforeAll
  static void open_veraPDF() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void a_paper_in_eleven_languages_keeps_the_standard(PDFAFlavour standard) throws Exception {
    assertThat(violations(Press.treaty().pdf(), standard)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void so_does_the_shortest_paper(PDFAFlavour standard) throws Exception {
    var paper =
        new Paper(List.of(Press.section("fa", new Block.Heading(3, "یک"))), List.of(), Treaty.MADE);

    assertThat(violations(Press.printed(paper).pdf(), standard)).isEmpty();
  }

  private static TreeSet<String> violations(byte[] pdf, PDFAFlavour standard) throws Exception {
    var found = new TreeSet<String>();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      var result = validator.validate(parser);
      for (var assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          found.add(
              assertion.getRuleId().getClause()
                  + "-"
                  + assertion.getRuleId().getTestNumber()
                  + " "
                  + assertion.getMessage());
      if (!result.isCompliant() && found.isEmpty()) found.add("not compliant");
    }
    return found;
  }
}
