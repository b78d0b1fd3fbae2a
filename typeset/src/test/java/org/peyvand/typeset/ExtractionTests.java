package org.peyvand.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractionTests {
  static List<Version> versions() {
    return Version.ALL;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void what_is_copied_from_the_page_is_what_was_written(Version version) throws Exception {
    var section = Treaty.section(version, 1);
    var printed = Press.printed(new Paper(List.of(section), List.of(), Treaty.MADE));
    var extracted = extracted(printed.pdf());

    var text = words(extracted);
    for (var written : version.plain())
      assertThat(text).as(version.language()).contains(words(written));
    // Two directions in one line: readers disagree on the order, but no word is lost.
    assertThat(extracted.split("[\\s\\p{P}]+"))
        .contains((version.clauses().get(2) + " " + version.foreign()).split("[\\s\\p{P}]+"));
  }

  @Test
  void half_spaces_survive() throws Exception {
    var printed = Press.printed(Press.paper("fa", new Block.Paragraph("می‌توانند گفت‌وگو")));

    assertThat(extracted(printed.pdf())).contains("می‌توانند گفت‌وگو");
  }

  @Test
  void persian_and_arabic_letters_that_look_alike_stay_apart() throws Exception {
    var persian = Press.section("fa", new Block.Paragraph("یک بیان کیهان"));
    var arabic = Press.section("ar", new Block.Paragraph("يكفي بيان كيف"));
    var printed = Press.printed(new Paper(List.of(persian, arabic), List.of(), Treaty.MADE));

    assertThat(extracted(printed.pdf())).contains("یک بیان کیهان").contains("يكفي بيان كيف");
  }

  @Test
  void the_files_inside_can_be_taken_out() throws Exception {
    try (var document = Loader.loadPDF(Press.treaty().pdf())) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

      assertThat(files).hasSize(12);
      var record = files.get("record.json");
      assertThat(record.getEmbeddedFileUnicode().toByteArray())
          .isEqualTo("{\"sample\":true}".getBytes(UTF_8));
      assertThat(record.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
          .isEqualTo("Data");
      assertThat(
              files
                  .get("texts/fa.akn.xml")
                  .getCOSObject()
                  .getNameAsString(COSName.getPDFName("AFRelationship")))
          .isEqualTo("Source");
      assertThat(
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getCOSArray(COSName.getPDFName("AF"))
                  .size())
          .isEqualTo(12);
    }
  }

  @Test
  void every_section_has_a_bookmark_in_its_own_language() throws Exception {
    try (PDDocument document = Loader.loadPDF(Press.treaty().pdf())) {
      var outline = document.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.children()).hasSize(12);
      assertThat(outline.children())
          .extracting(item -> item.getTitle())
          .contains(Version.ALL.getFirst().title());
    }
  }

  private static String extracted(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// Where lines, stretched gaps and hyphens fall is the page's business, not the text's.
  private static String words(String text) {
    return Normalizer2.getNFCInstance()
        .normalize(text)
        .replaceAll("[\\s\\u00A0\\u3000\\u00AD]+", "");
  }
}
