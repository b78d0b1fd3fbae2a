package org.peyvand.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.OfficeSuite;
import org.peyvand.PaperWords;
import org.peyvand.WordFile;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Link;
import org.peyvand.typeset.PictureOutcome;
import org.peyvand.typeset.Pictures;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Typesetter;

class DocxTests {
  private static final Documents DOCUMENTS =
      new Documents(new Captions(new Messages()), new Typesetter());
  private static final Manuscript STATEMENT = SampleManuscripts.jointStatement();

  /// Readers of PDF turn numbers and quotation marks within Arabic lines around; the words of all
  /// other scripts come back whole.
  private static final double SHARE_RIGHT_TO_LEFT = 0.96;

  private static final double SHARE = 0.995;

  @TempDir Path folder;

  @Test
  void equal_texts_give_equal_bytes() {
    var again = new Documents(new Captions(new Messages()), new Typesetter());

    assertThat(docx(again, STATEMENT, List.of("fa", "zh")))
        .isEqualTo(docx(DOCUMENTS, STATEMENT, List.of("fa", "zh")));
  }

  @Test
  void a_text_in_all_its_languages_is_what_the_schema_asks_for() throws Exception {
    all().assertValid();
  }

  @Test
  void each_part_stands_in_each_language_under_its_own_name() throws Exception {
    var bookmarks = all().bookmarks();

    for (var tag : STATEMENT.languages())
      for (var part : STATEMENT.parts())
        assertThat(bookmarks).containsEntry(Documents.bookmark(tag, part.eId()), part.in(tag));
    assertThat(bookmarks).containsKey("pv_fa_cl_1__subcl_2");
  }

  @Test
  void latin_words_within_persian_stand_in_runs_of_their_own() throws Exception {
    var sheet =
        new Sheet(
            Language.FA,
            "آزمون",
            false,
            Instant.EPOCH,
            List.of(
                new Block.Paragraph("شورا در ۶ آبان ۱۴۰۴ متن SHA-256 را، با Peyvand، پذیرفت.")));

    assertThat(new WordFile(DOCUMENTS.docx(sheet)).runs())
        .extracting(WordFile.Run::words, WordFile.Run::rightToLeft)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("شورا در ۶ آبان ۱۴۰۴ متن ", true),
            org.assertj.core.groups.Tuple.tuple("SHA-256", false),
            org.assertj.core.groups.Tuple.tuple(" را، با ", true),
            org.assertj.core.groups.Tuple.tuple("Peyvand", false),
            org.assertj.core.groups.Tuple.tuple("، پذیرفت.", true));
  }

  @Test
  void numbers_are_written_in_the_digits_of_the_language() throws Exception {
    var words = all().runs().stream().map(WordFile.Run::words).toList();

    assertThat(words).contains("۱.", "१.", "一、", "1.", "۱.۲");
    assertThat(new String(all().part("word/document.xml"), UTF_8)).doesNotContain("w:numPr");
  }

  @Test
  void the_fonts_travel_inside_and_are_fonts_once_the_veil_is_off() throws Exception {
    var file = new WordFile(docx(DOCUMENTS, STATEMENT, List.of("fa")));
    var table = new String(file.part("word/fontTable.xml"), UTF_8);
    var key = table.replaceAll("(?s).*embedRegular[^>]*fontKey=\"\\{([^}]*)}.*", "$1");
    var digits = HexFormat.of().parseHex(key.replace("-", ""));

    var font = file.part("word/fonts/Vazirmatn-Regular.odttf").clone();
    for (int i = 0; i < 32; i++) font[i] ^= digits[15 - i % 16];

    try (var in =
        Documents.class.getResourceAsStream("/org/peyvand/typeset/fonts/Vazirmatn-Regular.ttf")) {
      assertThat(font).isEqualTo(in.readAllBytes());
    }
    assertThat(table).contains("Vazirmatn", "Tahoma").doesNotContain("Noto Sans SC");
  }

  @Test
  void a_copy_of_an_adopted_text_says_that_only_the_original_is_signed() {
    var adopted = new WordFile(docx(DOCUMENTS, STATEMENT, List.of("en")));
    var draft = new WordFile(docx(DOCUMENTS, SampleManuscripts.draft(), List.of("en")));

    assertThat(new String(adopted.part("word/opening1.xml"), UTF_8))
        .contains("SAMPLE", "Only the original is signed.");
    assertThat(new String(draft.part("word/opening1.xml"), UTF_8))
        .contains("SAMPLE DRAFT")
        .doesNotContain("Only the original is signed.");
  }

  @Test
  void every_block_of_a_letter_is_what_the_schema_asks_for_and_libreoffice_opens_it()
      throws Exception {
    var docx = DOCUMENTS.docx(letter());

    new WordFile(docx).assertValid();
    var words = PaperWords.of(OfficeSuite.print(folder, docx));
    assertThat(words).contains(PaperWords.of("Signature and seal")).contains("example.org/visit");
  }

  @Test
  void libreoffice_prints_the_words_of_every_language_in_our_fonts() throws Exception {
    var docx = docx(DOCUMENTS, STATEMENT, STATEMENT.languages());

    var pdf = OfficeSuite.print(folder, docx);

    var words = PaperWords.of(pdf);
    for (var tag : STATEMENT.languages()) {
      int all = 0;
      int found = 0;
      for (var part : STATEMENT.parts())
        for (var word : part.in(tag).split("[\\s，。；、]+")) {
          all++;
          if (words.contains(PaperWords.of(word))) found++;
        }
      boolean turns = tag.equals("fa") || tag.equals("ar");
      assertThat((double) found / all)
          .as("%s: %d of %d words", tag, found, all)
          .isGreaterThanOrEqualTo(turns ? SHARE_RIGHT_TO_LEFT : SHARE);
    }
    try (var printed = Loader.loadPDF(pdf)) {
      assertThat(fonts(printed))
          .allSatisfy(font -> assertThat(font).containsAnyOf("Vazirmatn", "NotoSans"));
    }
  }

  private static List<String> fonts(PDDocument printed) throws Exception {
    var names = new java.util.TreeSet<String>();
    for (var page : printed.getPages())
      for (var name : page.getResources().getFontNames())
        names.add(page.getResources().getFont(name).getName());
    return List.copyOf(names);
  }

  private static Sheet letter() {
    var emblem =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><rect width='2' height='1'"
            + " fill='#c01010'/></svg>";
    var picture =
        switch (Pictures.read(emblem.getBytes(UTF_8))) {
          case PictureOutcome.Read(var read) -> read;
          case PictureOutcome.Unreadable no -> throw new AssertionError(no.toString());
        };
    var cells = List.of(Text.of("23 October"), Text.of("Moscow & <elsewhere>"));
    return new Sheet(
        Language.EN,
        "Letter",
        true,
        Instant.parse("2026-05-04T09:30:00Z"),
        List.of(
            new Block.Letterhead(picture, "Emblem", List.of(Text.of("Council")), 0x0B5A4C),
            new Block.Title("Letter"),
            new Block.Titles(List.of(Text.of("One"), Text.of("Two"))),
            new Block.Heading(2, "Heading"),
            new Block.Clause(1, "1.", "A clause"),
            new Block.Items(List.of(Text.of("An item").andBold(" in bold"))),
            new Block.Figure(picture, "Emblem", 90, Text.of("Caption")),
            new Block.Table(
                List.of(1, 3), List.of(Text.of("Day"), Text.of("Place")), List.of(cells)),
            new Block.Paragraph(
                Text.of("See ").and(new Link.Web("https://example.org/visit?a=1&b=2"))),
            new Block.Gap(12),
            new Block.Together(
                List.of(
                    new Block.Columns(
                        List.of(new Block.SigningLine()),
                        List.of(
                            new Block.SigningLine(),
                            new Block.Remark(Text.of("Signature and seal"))))))));
  }

  private static WordFile all() {
    return new WordFile(docx(DOCUMENTS, STATEMENT, STATEMENT.languages()));
  }

  private static byte[] docx(Documents documents, Manuscript manuscript, List<String> tags) {
    return switch (documents.docx(manuscript, tags)) {
      case DocxOutcome.Written(var docx) -> docx;
      case DocxOutcome.Unprintable(var blemishes) -> throw new AssertionError(blemishes.toString());
    };
  }
}
