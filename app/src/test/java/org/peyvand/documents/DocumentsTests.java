package org.peyvand.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.documents.PrintOutcome.Printed;
import org.peyvand.documents.PrintOutcome.Unprintable;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.typeset.Typesetter;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;

class DocumentsTests {
  private static final Documents DOCUMENTS =
      new Documents(new Captions(new Messages()), new Typesetter());
  private static Original original;

  @BeforeAll
  static void print_the_joint_statement() {
    original = printed(SampleManuscripts.jointStatement());
  }

  @Test
  void equal_manuscripts_give_equal_bytes() {
    var again =
        printed(
            new Documents(new Captions(new Messages()), new Typesetter()),
            SampleManuscripts.jointStatement());

    assertThat(again.pdf()).isEqualTo(original.pdf());
    assertThat(again.record()).isEqualTo(original.record());
    assertThat(again.declaration()).isEqualTo(original.declaration());
  }

  @Test
  void the_record_is_canonical_and_names_the_languages_in_the_order_of_the_parties() {
    var record = StrictJson.parseCanonical(original.record()).asFields();

    assertThat(record.text("type")).isEqualTo("peyvand.record");
    assertThat(record.items("languages").stream().map(Json::asText))
        .containsExactly("am", "ar", "be", "zh", "en", "hi", "id", "fa", "pt", "ru", "es");
    assertThat(record.fields("adopted").text("date")).isEqualTo("2025-10-23");
    assertThat(record.items("parties")).hasSize(6);
    assertThat(record.items("parties").getFirst().asFields().fields("city").text("slug"))
        .isEqualTo("addis-ababa");
  }

  @Test
  void the_record_hashes_every_file_that_the_pdf_carries() throws IOException {
    var files = embedded(original.pdf());

    assertThat(files.get("record.json")).isEqualTo(original.record());
    var record = StrictJson.parseCanonical(original.record()).asFields();
    for (var text : record.items("texts")) {
      var file = text.asFields();
      assertThat(Digests.sha256(files.get(file.text("file")))).isEqualTo(file.text("sha256"));
    }
    assertThat(files).hasSize(1 + record.items("texts").size());
  }

  @Test
  void the_declaration_is_the_record_and_the_digests_of_the_pdf() {
    var declaration = StrictJson.parseCanonical(original.declaration()).asFields();

    assertThat(StrictJson.canonical(declaration.without("original"))).isEqualTo(original.record());
    assertThat(declaration.fields("original").text("sha256"))
        .isEqualTo(Digests.sha256(original.pdf()));
    assertThat(declaration.fields("original").text("file")).isEqualTo("declaration.pdf");
  }

  @Test
  void every_page_of_the_sample_says_so_in_its_language() throws IOException {
    try (var pdf = Loader.loadPDF(original.pdf())) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .as("page " + page)
            .containsAnyOf(
                "ናሙና", "نموذج", "УЗОР", "示例", "SAMPLE", "नमूना", "CONTOH", "نمونه", "AMOSTRA",
                "ОБРАЗЕЦ", "MUESTRA");
      }
    }
  }

  @Test
  void pages_that_belong_to_no_language_say_everything_in_each() throws IOException {
    try (var pdf = Loader.loadPDF(original.pdf())) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf))
          .contains("ናሙና", "УЗОР", "SAMPLE", "CONTOH", "ОБРАЗЕЦ")
          .contains("Joint Statement", "Совместное заявление", "بیانیهٔ مشترک");
      stripper.setStartPage(pdf.getNumberOfPages());
      stripper.setEndPage(pdf.getNumberOfPages());
      assertThat(stripper.getText(pdf)).contains("1.", "2.", "3.", "Tshwane", "Тшване");
    }
  }

  @Test
  void a_draft_is_marked_and_its_record_knows_no_adoption() throws IOException {
    var draft = printed(SampleManuscripts.draft());

    try (var pdf = Loader.loadPDF(draft.pdf())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("SAMPLE DRAFT");
    }
    assertThat(StrictJson.parseCanonical(draft.record()).asFields().find("adopted")).isEmpty();
  }

  @Test
  void a_character_that_no_font_has_is_refused_by_clause_and_language() {
    var statement = SampleManuscripts.jointStatement();
    var spoiled = withWords(statement, "cl_3", "id", "sehat \uD808\uDC00 walafiat");

    assertThat(DOCUMENTS.print(spoiled))
        .isInstanceOfSatisfying(
            Unprintable.class,
            refused -> {
              assertThat(refused.blemishes()).hasSize(1);
              assertThat(refused.blemishes().getFirst().eId()).isEqualTo("cl_3");
              assertThat(refused.blemishes().getFirst().language()).isEqualTo("id");
              assertThat(refused.blemishes().getFirst().character()).isEqualTo("U+12000");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "U+202E, pay \u202E100",
    "U+2066, pay \u2066100",
    "U+202A, \u202Apay",
    "U+2069, pay\u2069",
    "U+D800, half \uD800 letter",
    "U+DC00, half \uDC00",
    "U+200B, zero\u200Bwidth",
    "U+0007, be\u0007ll",
    "U+E000, private \uE000",
    "U+1F600, smile \uD83D\uDE00"
  })
  void what_would_read_otherwise_than_it_is_signed_is_refused_by_name(
      String character, String words) {
    var spoiled = withWords(SampleManuscripts.jointStatement(), "cl_3", "fa", words);

    assertThat(DOCUMENTS.print(spoiled))
        .isInstanceOfSatisfying(
            Unprintable.class,
            refused -> {
              var blemish = refused.blemishes().getFirst();
              assertThat(blemish.eId()).isEqualTo("cl_3");
              assertThat(blemish.language()).isEqualTo("fa");
              assertThat(blemish.character()).isEqualTo(character);
              assertThat(blemish.around()).doesNotContain("\u202E", "\u2066");
            });
  }

  @Test
  void a_word_of_ten_thousand_letters_stays_within_its_page() throws Exception {
    var endless = "و".repeat(10_000);
    var printed = printed(withWords(SampleManuscripts.jointStatement(), "cl_3", "fa", endless));

    PdfStandards.assertArchivalAndAccessible("endless word", printed.pdf());
    assertThat(PaperWords.of(printed.pdf())).contains("و".repeat(30));
  }

  private static Manuscript withWords(Manuscript of, String eId, String tag, String words) {
    var parts = new ArrayList<Manuscript.Part>();
    for (var part : of.parts()) {
      var said = new HashMap<>(part.words().texts());
      if (part.eId().equals(eId)) said.put(tag, words);
      parts.add(
          new Manuscript.Part(
              part.eId(), part.kind(), part.number(), part.parent(), new Multilingual(said)));
    }
    return new Manuscript(
        of.id(),
        of.slug(),
        of.type(),
        of.version(),
        of.titles(),
        of.network(),
        of.languages(),
        of.parties(),
        parts,
        of.adopted(),
        of.made(),
        of.sample());
  }

  private static Original printed(Manuscript manuscript) {
    return printed(DOCUMENTS, manuscript);
  }

  private static Original printed(Documents documents, Manuscript manuscript) {
    return switch (documents.print(manuscript)) {
      case Printed(var done) -> done;
      case Unprintable(var blemishes) -> throw new AssertionError(blemishes.toString());
    };
  }

  private static Map<String, byte[]> embedded(byte[] bytes) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var pdf = Loader.loadPDF(bytes)) {
      var tree = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
      var nodes = new ArrayList<>(java.util.List.of(tree));
      while (!nodes.isEmpty()) {
        var node = nodes.removeFirst();
        var kids = node.getKids();
        if (kids != null) {
          for (var kid : kids) {
            nodes.add((org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode) kid);
          }
        }
        var names = node.getNames();
        if (names == null) continue;
        for (var name : names.entrySet()) {
          files.put(name.getKey(), name.getValue().getEmbeddedFile().toByteArray());
        }
      }
    }
    assertThat(new String(files.get("record.json"), UTF_8)).startsWith("{");
    return files;
  }
}
