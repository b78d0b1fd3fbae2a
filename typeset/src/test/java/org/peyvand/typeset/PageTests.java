package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peyvand.typeset.Row.Words;

class PageTests {
  private static final Faces FACES = new Faces();
  private static final Language ENGLISH = Language.of("en");
  private static final String LONG =
      "The councils meet twice a year and report. ".repeat(8).strip();

  @Test
  void pages_that_are_not_counted_have_an_empty_foot() throws Exception {
    var silent = new Numbering(Integer::toString, (page, pages) -> "");
    var section =
        new Section(
            Language.of("fa"),
            "1",
            new Furniture("", "", silent),
            List.of(new Block.Paragraph("متن")));

    var pdf = Press.printed(new Paper(List.of(section), List.of(), Treaty.MADE)).pdf();

    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document).strip())
          .isEqualTo("متن");
    }
  }

  @Test
  void no_line_of_a_paragraph_stands_alone() {
    for (int before = 0; before < 60; before++) {
      var blocks = new ArrayList<Block>();
      blocks.add(new Block.Gap(300 + before * 7));
      blocks.add(new Block.Paragraph(LONG));
      var pages = pages("en", blocks.toArray(Block[]::new));

      int lines = pages.stream().mapToInt(PageTests::lines).sum();
      for (var page : pages) assertThat(lines(page)).isNotEqualTo(1).isNotEqualTo(lines - 1);
    }
  }

  @Test
  void a_heading_stays_with_its_text() {
    for (int before = 0; before < 60; before++) {
      var pages =
          pages(
              "en",
              new Block.Gap(500 + before * 3),
              new Block.Heading(1, "Heading"),
              new Block.Paragraph(LONG));
      var heading = pages.stream().filter(PageTests::headed).findFirst().orElseThrow();

      assertThat(lines(heading)).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void the_head_of_a_table_comes_again_on_each_page() {
    var row = List.of(Text.of("a"), Text.of("b"));
    var rows = Stream.generate(() -> row).limit(80).toList();
    var head = List.of(Text.of("A"), Text.of("B"));
    var pages = pages("en", new Block.Table(List.of(1, 1), head, rows));

    assertThat(pages.size()).isGreaterThan(2);
    for (var page : pages.subList(1, pages.size()))
      assertThat(page.puts().getFirst().row().marks())
          .anyMatch(mark -> mark instanceof Words words && words.furniture());
  }

  @Test
  void a_number_hangs_on_the_side_where_lines_begin() {
    assertThat(numberOf("en", "1.").x()).isLessThan(1);
    assertThat(numberOf("fa", "۱.").x()).isGreaterThan(Look.MEASURE - 30);
  }

  @Test
  void no_line_is_wider_than_the_measure_whatever_the_word() {
    for (var word : List.of("x".repeat(10_000), "ب".repeat(10_000), "水".repeat(10_000))) {
      for (var page : pages("en", new Block.Paragraph("before " + word + " after")))
        for (var put : page.puts())
          for (var mark : put.row().marks())
            if (mark instanceof Words words)
              assertThat(words.line().width()).isLessThanOrEqualTo(Look.MEASURE + 0.1);
    }
  }

  @Test
  void justified_lines_end_at_the_margin() {
    var lines =
        Lines.of(
            Tokens.of(FACES, Text.of(LONG), ENGLISH, 11.5, false, Tag.root()),
            Look.MEASURE,
            false,
            Block.Alignment.JUSTIFIED);

    for (var line : lines.subList(0, lines.size() - 1))
      assertThat(line.width()).isBetween(Look.MEASURE - 0.01, Look.MEASURE + 0.01);
  }

  private static Line.Placed numberOf(String language, String number) {
    var row = pages(language, new Block.Clause(1, number, "a")).getFirst().puts().getFirst().row();
    var line = ((Words) row.marks().getFirst()).line();
    return line.placed().stream().filter(placed -> placed.order() == 0).findFirst().orElseThrow();
  }

  private static List<Page> pages(String language, Block... blocks) {
    var paper = Press.paper(language, blocks);
    var pages = new ArrayList<Page>();
    var filler = new Pages(0, Column.whole(FACES, Language.of(language)), pages::add);
    Flow.of(FACES, paper, Outline.of(paper), 0, Tag.root(), filler);
    filler.end();
    return pages;
  }

  private static int lines(Page page) {
    return (int)
        page.puts().stream()
            .filter(put -> put.row().marks().stream().anyMatch(Words.class::isInstance))
            .count();
  }

  private static boolean headed(Page page) {
    return page.puts().stream()
        .flatMap(put -> put.row().marks().stream())
        .anyMatch(
            mark ->
                mark instanceof Words words
                    && words.line().placed().getFirst().token().tag().type().equals("H1"));
  }
}
