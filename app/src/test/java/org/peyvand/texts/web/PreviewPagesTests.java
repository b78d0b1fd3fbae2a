package org.peyvand.texts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Original;
import org.peyvand.documents.Previews;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A text page by page in the browser.
@WholeHouse
class PreviewPagesTests {
  private static final Slug STATEMENT = new Slug("capitals-joint-statement-2025");
  private static final String PAGES = "/texts/" + STATEMENT + "/pages";

  /// A palette of sixteen shades is off by less than a step.
  private static final int SHADE_DIFFERENCE_MAX = 16;

  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Offices offices;
  @Autowired Ids ids;

  @Test
  void a_page_is_the_page_of_the_pdf() throws Exception {
    var answer = visits().visit("/fa" + PAGES + "/5.png");

    assertThat(answer.getContentType()).isEqualTo("image/png");
    var shown = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
    assertThat(shown.getWidth()).isEqualTo(Previews.WIDTH);
    assertThat(shown.getHeight()).isEqualTo(Previews.HEIGHT);
    try (var pdf = Loader.loadPDF(original())) {
      assertAlike(shown, new PDFRenderer(pdf).renderImageWithDPI(4, 144, ImageType.RGB));
    }
    assertThat(answer.getContentAsByteArray().length).isLessThan(200_000);
  }

  @Test
  void every_page_of_the_original_is_there_and_no_more() throws Exception {
    int pages = Documents.pages(original());

    var first = visits().visit("/en" + PAGES).getContentAsString();
    var last = visits().visit("/en" + PAGES + "?from=" + pages).getContentAsString();

    assertThat(first)
        .contains("The original has " + pages + " pages.")
        .contains("alt=\"Page 1 of " + pages + "\"")
        .contains("<bdi>فارسی</bdi>");
    assertThat(last).contains("alt=\"Page " + pages + " of " + pages + "\"");
    assertThat(visits().visit("/en" + PAGES + "/" + pages + ".png").getStatus()).isEqualTo(200);
    assertThat(visits().visit("/en" + PAGES + "/" + (pages + 1) + ".png").getStatus())
        .isEqualTo(404);
  }

  @Test
  void what_is_no_number_is_no_page() throws Exception {
    for (var number : new String[] {"0", "-1", "x", "99999999999", "1e3", "٣"}) {
      assertThat(visits().visit("/en" + PAGES + "/" + number + ".png").getStatus())
          .as(number)
          .isEqualTo(404);
    }
    assertThat(visits().visit("/en" + PAGES + "?from=x").getContentAsString())
        .contains("alt=\"Page 1 of");
    assertThat(visits().visit("/en" + PAGES + "?from=99999").getStatus()).isEqualTo(200);
  }

  @Test
  void a_picture_asked_for_by_the_name_of_its_print_may_be_kept() throws Exception {
    var name = Texts.digest(original()).substring(0, 16);

    var named = visits().visit("/en" + PAGES + "/2.png?print=" + name);
    var other = visits().visit("/en" + PAGES + "/2.png?print=0000000000000000");

    assertThat(named.getHeader("Cache-Control")).contains("immutable", "public");
    assertThat(other.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void a_draft_is_looked_at_by_those_who_may_read_it() throws Exception {
    var draft = new SampleTexts(places, networks, drafts, ids).draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());
    var path = "/en/texts/" + draft.slug() + "/pages";

    assertThat(visits().visit(path).getStatus()).isEqualTo(404);
    assertThat(visits().visit(path + "/1.png").getStatus()).isEqualTo(404);
    assertThat(visits().visit(path, session).getContentAsString()).contains("The draft has");
    assertThat(visits().visit(path + "/1.png", session).getStatus()).isEqualTo(200);
  }

  private byte[] original() {
    var statement = texts.find(STATEMENT, Optional.empty()).orElseThrow();
    return texts.original(statement.id()).map(Original::pdf).orElseThrow();
  }

  private Visits visits() {
    return new Visits(browser, offices, ids);
  }

  private static void assertAlike(BufferedImage one, BufferedImage other) {
    int worst = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          int difference =
              (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
          worst = Math.max(worst, Math.abs(difference));
        }
      }
    }
    assertThat(worst).isLessThanOrEqualTo(SHADE_DIFFERENCE_MAX);
  }
}
