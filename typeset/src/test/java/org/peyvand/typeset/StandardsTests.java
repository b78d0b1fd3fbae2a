package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class StandardsTests {
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void a_paper_in_eleven_languages_that_carries_files_keeps_the_standard(PDFAFlavour standard)
      throws Exception {
    assertThat(Standards.violations(Press.treaty().pdf(), standard)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void so_does_the_specimen_book_with_everything_that_can_be_set(PDFAFlavour standard)
      throws Exception {
    assertThat(Standards.violations(Press.specimen().pdf(), standard)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void so_does_the_shortest_paper(PDFAFlavour standard) throws Exception {
    var paper =
        new Paper(List.of(Press.section("fa", new Block.Heading(3, "یک"))), List.of(), Treaty.MADE);

    assertThat(Standards.violations(Press.printed(paper).pdf(), standard)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void so_does_one_with_hundreds_of_pages_and_notes(PDFAFlavour standard) throws Exception {
    var blocks = new Block[1200];
    for (int i = 0; i < blocks.length; i++)
      blocks[i] = new Block.Paragraph(Text.of("Word. ".repeat(80)).noted(Text.of("Note " + i)));

    var printed = Press.printed(Press.paper("en", blocks));

    assertThat(printed.pages()).isGreaterThan(150);
    assertThat(Standards.violations(printed.pdf(), standard)).isEmpty();
  }
}
