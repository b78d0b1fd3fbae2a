package org.peyvand.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.typeset.PictureOutcome.Read;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterheadTests {
  private static final int GREEN = 0x0B5A4C;
  private static final int RED = 0xC01010;

  @ParameterizedTest
  @CsvSource({"en, The Council of Zarrindasht, true", "fa, شورای شهر زرین‌دشت, false"})
  void the_emblem_stands_where_lines_begin(String language, String name, boolean left)
      throws Exception {
    var page = page(Press.paper(language, head(emblem(), name)));

    int middle = page.getWidth() / 2;
    assertThat(holds(page, 0, middle, RED)).isEqualTo(left);
    assertThat(holds(page, middle, page.getWidth(), RED)).isEqualTo(!left);
    assertThat(holds(page, 0, middle, GREEN)).isTrue();
    assertThat(holds(page, middle, page.getWidth(), GREEN)).isTrue();
  }

  @Test
  void its_lines_are_text_and_its_emblem_has_words() throws Exception {
    var pdf = Press.printed(Press.paper("en", head(emblem(), "The Council of Zarrindasht"))).pdf();

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("The Council of Zarrindasht", "1 Council Square");
    }
    assertThat(Standards.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(Standards.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void a_body_without_an_emblem_has_its_name_and_its_bar() throws Exception {
    var page = page(Press.paper("en", head(null, "The Council of Zarrindasht")));

    assertThat(holds(page, 0, page.getWidth(), RED)).isFalse();
    assertThat(holds(page, 0, page.getWidth(), GREEN)).isTrue();
  }

  @Test
  void what_no_font_has_is_refused_here_too() {
    assertThat(Press.TYPESETTER.flaws(Press.paper("en", head(null, "\u13E3")))).isNotEmpty();
    assertThatThrownBy(() -> new Block.Letterhead(emblem(), " ", List.of(Text.of("A")), 0))
        .hasMessageContaining("without words");
  }

  private static Block head(Picture emblem, String name) {
    return new Block.Letterhead(
        emblem, "A red square", List.of(Text.of(name), Text.of("1 Council Square")), GREEN);
  }

  private static Picture emblem() {
    var svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
            + "<rect width='10' height='10' fill='#c01010'/></svg>";
    return ((Read) Pictures.read(svg.getBytes(UTF_8))).picture();
  }

  private static boolean holds(BufferedImage page, int from, int to, int color) {
    for (int y = 0; y < page.getHeight() / 3; y++) {
      for (int x = from; x < to; x++) {
        if ((page.getRGB(x, y) & 0xFFFFFF) == color) return true;
      }
    }
    return false;
  }

  private static BufferedImage page(Paper paper) throws Exception {
    try (var pdf = Loader.loadPDF(Press.printed(paper).pdf())) {
      return new PDFRenderer(pdf).renderImageWithDPI(0, 96);
    }
  }
}
