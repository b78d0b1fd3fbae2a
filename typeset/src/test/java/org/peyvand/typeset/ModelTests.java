package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peyvand.typeset.Row.Words;

class ModelTests {
  private static final String LONG =
      "The councils meet twice a year and report. ".repeat(8).strip();

  @Test
  void a_line_may_be_empty() {
    for (var words : List.of("\nafter", "before\n", "before\n\nafter", "\n\n"))
      assertThat(new Typesetter().set(Press.paper("fa", new Block.Paragraph(words))))
          .as(words.replace('\n', '|'))
          .isInstanceOf(TypesetOutcome.Printed.class);
  }

  @Test
  void a_note_stands_at_the_foot_of_the_page_of_its_number() throws Exception {
    for (int above = 0; above < 40; above++) {
      var noted = Text.of(LONG).noted(Text.of("Footnote words.")).and(" " + LONG);
      try (var pdf =
          printed(
              new Block.Gap(400 + above * 6),
              new Block.Paragraph(noted),
              new Block.Paragraph(LONG))) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          var text = text(pdf, page);
          assertThat(text.contains("Footnote words."))
              .as(above + ": " + text)
              .isEqualTo(text.contains("report.1"));
        }
      }
    }
  }

  @Test
  void notes_too_long_for_a_page_go_on_at_the_foot_of_the_next() throws Exception {
    var note = Text.of(LONG.repeat(12) + " The end of the note.");
    try (var pdf =
        printed(new Block.Paragraph(Text.of("Noted.").noted(note)), new Block.Paragraph(LONG))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      assertThat(text(pdf, 1)).contains("Noted.1");
      assertThat(text(pdf, pdf.getNumberOfPages())).contains("The end of the note.");
    }
  }

  @Test
  void nothing_is_drawn_over_something_else_whatever_the_notes() {
    for (int seed = 0; seed < 40; seed++) {
      var blocks = new ArrayList<Block>();
      for (int i = 0; i < 12; i++) {
        var text = Text.of(LONG.repeat(1 + (seed + i) % 4));
        int size = (seed * 7 + i * 5) % 9;
        blocks.add(
            new Block.Paragraph(size > 5 ? text : text.noted(Text.of(LONG.repeat(size * 2 + 1)))));
      }
      for (var page : pages(blocks.toArray(Block[]::new))) {
        double bottom = 0;
        for (var put : page.puts()) {
          assertThat(put.top()).isGreaterThanOrEqualTo(bottom - 0.01);
          bottom = put.top() + put.row().height();
        }
        assertThat(bottom).isLessThanOrEqualTo(Look.TEXT_HEIGHT + 0.1);
      }
    }
  }

  @Test
  void a_long_row_of_a_table_goes_on_below_the_head_on_the_next_page() {
    var cell = Text.of(LONG.repeat(30));
    var table =
        new Block.Table(
            List.of(1, 1),
            List.of(Text.of("A"), Text.of("B")),
            List.of(List.of(cell, Text.of("b"))));
    var pages = pages(table);

    assertThat(pages).hasSizeGreaterThan(1);
    for (var page : pages.subList(1, pages.size())) {
      assertThat(page.puts().getFirst().row().marks())
          .anyMatch(mark -> mark instanceof Words words && words.furniture());
      assertThat(page.puts()).hasSizeGreaterThan(2);
    }
  }

  @Test
  void an_empty_table_is_a_head_and_a_wholly_empty_one_is_nothing() throws Exception {
    var bare = new Block.Table(List.of(1), List.of(Text.of("Head")), List.of());
    var nothing = new Block.Table(List.of(1), List.of(Text.of("")), List.of());
    try (var pdf = printed(bare, nothing, new Block.Paragraph("After"))) {
      assertThat(text(pdf, 1)).contains("Head").contains("After");
    }
  }

  @Test
  void links_lead_to_the_web_and_to_anchors() throws Exception {
    var text =
        Text.of("See ")
            .and(new Link.Web("https://example.org/a"), "the page")
            .and(" and ")
            .and(new Link.To("there"), "the other place");
    try (var pdf =
        printed(
            new Block.Paragraph(text),
            new Block.Gap(Look.TEXT_HEIGHT - 30),
            new Block.Anchor("there"),
            new Block.Paragraph("Here."))) {
      var links =
          pdf.getPage(0).getAnnotations().stream().map(PDAnnotationLink.class::cast).toList();
      assertThat(links).hasSize(2);
      assertThat(((PDActionURI) links.get(0).getAction()).getURI())
          .isEqualTo("https://example.org/a");
      assertThat(((PDPageDestination) links.get(1).getDestination()).retrievePageNumber())
          .isEqualTo(1);
    }
    var lost = Press.paper("en", new Block.Paragraph(Text.of("").and(new Link.To("nowhere"), "x")));
    assertThatThrownBy(() -> Press.TYPESETTER.set(lost)).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> new Link.Web("javascript:alert(1)")).hasMessageContaining("link");
  }

  @Test
  void contents_show_headings_with_their_pages() throws Exception {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Contents(1));
    IntStream.rangeClosed(1, 3)
        .forEach(
            i -> {
              blocks.add(new Block.Gap(Look.TEXT_HEIGHT - 90));
              blocks.add(new Block.Heading(1, "Heading " + i));
              blocks.add(new Block.Heading(2, "Not shown " + i));
              blocks.add(new Block.Paragraph(LONG));
            });
    try (var pdf = printed(blocks.toArray(Block[]::new))) {
      var contents = text(pdf, 1);
      assertThat(contents).doesNotContain("Not shown");
      for (int i = 1; i <= 3; i++) {
        int page = 1;
        while (!shows(pdf, page, i)) page++;
        assertThat(contents).containsPattern("Heading " + i + "\\s*" + page);
      }
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().children())
          .hasSize(3);
    }
  }

  private static boolean shows(PDDocument pdf, int page, int heading) throws Exception {
    return text(pdf, page).contains("Not shown " + heading);
  }

  @Test
  void a_title_page_stands_alone() throws Exception {
    try (var pdf =
        printed(
            new Block.TitlePage(List.of(new Block.Title("Name"))), new Block.Paragraph("Text."))) {
      assertThat(text(pdf, 1)).contains("Name").doesNotContain("Text.");
      assertThat(text(pdf, 2)).contains("Text.");
    }
  }

  @Test
  void blocks_that_belong_together_stand_on_one_page() throws Exception {
    for (int above = 0; above < 12; above++) {
      var party =
          new Block.Together(
              List.of(
                  new Block.Remark(Text.of("Party")),
                  new Block.SigningLine(),
                  new Block.Paragraph("Name")));
      try (var pdf = printed(new Block.Gap(540 + above * 10), party)) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++)
          assertThat(text(pdf, page).contains("Party")).isEqualTo(text(pdf, page).contains("Name"));
      }
    }
  }

  @Test
  void a_page_of_several_languages_speaks_each_in_its_own_tag() throws Exception {
    var notice =
        new Text(List.of()).and(Language.of("ru"), "Образец").and(Language.of("fa"), "نمونه");
    var names =
        new Text(List.of()).and(Language.of("fa"), "شورا").and(Language.of("en"), "Council");
    var shared =
        new Section(
            Language.SEVERAL,
            Text.of("Shared"),
            new Furniture(
                "", notice, Press.section("en", new Block.Gap(1)).furniture().numbering()),
            List.of(new Block.Titles(List.of(names)), new Block.Paragraph(names)));
    var persian = Press.section("fa", new Block.Paragraph("متن"));
    var paper = new Paper(List.of(shared, persian), List.of(), Treaty.MADE);
    try (var pdf = Loader.loadPDF(Press.printed(paper).pdf())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fa");
      var tree = pdf.getDocumentCatalog().getStructureTreeRoot();
      var document = (PDStructureElement) tree.getKids().getFirst();
      var first = (PDStructureElement) document.getKids().getFirst();
      assertThat(first.getLanguage()).isEqualTo("mul");
      for (var kid : first.getKids())
        assertThat(
                ((PDStructureElement) kid).getKids().stream().map(PDStructureElement.class::cast))
            .isNotEmpty()
            .allSatisfy(words -> assertThat(words.getLanguage()).isIn("fa", "en", "ru"));
    }
  }

  @Test
  void a_picture_says_what_it_shows_to_those_who_do_not_see_it() {
    assertThatThrownBy(() -> new Block.Figure(new Drawing(1, new byte[0]), " ", 10, Text.of("")))
        .hasMessageContaining("without words");
  }

  private static PDDocument printed(Block... blocks) throws Exception {
    return Loader.loadPDF(Press.printed(Press.paper("en", blocks)).pdf());
  }

  private static String text(PDDocument pdf, int page) throws Exception {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  private static List<Page> pages(Block... blocks) {
    var paper = Press.paper("en", blocks);
    var faces = new Faces();
    var pages = new ArrayList<Page>();
    var filler = new Pages(0, Column.whole(faces, Language.of("en")), pages::add);
    Flow.of(faces, paper, Outline.of(paper), 0, Tag.root(), filler);
    filler.end();
    return pages;
  }
}
