package org.peyvand.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.typeset.PictureOutcome.Read;
import org.peyvand.typeset.PictureOutcome.Reason;
import org.peyvand.typeset.PictureOutcome.Unreadable;

class PictureTests {
  @Test
  void an_emblem_is_drawn_as_shapes_in_its_colors() throws Exception {
    var svg =
        """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>
          <path d='M0 0h10v10H0z' fill='#f00'/><g transform='translate(5 0)'><rect width='5' height='10' fill='blue'/></g>
        </svg>
        """;
    var page = page(read(svg));

    assertThat(page.getRGB(page.getWidth() / 2 - 40, 150) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(page.getRGB(page.getWidth() / 2 + 40, 150) & 0xFFFFFF).isEqualTo(0x0000FF);
  }

  @Test
  void a_photograph_is_shown_point_by_point() throws Exception {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 400; i++) image.setRGB(i % 20, i / 20, i % 20 < 10 ? 0x00FF00 : 0x101010);
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);

    var page = page(Pictures.read(png.toByteArray()));

    assertThat(page.getRGB(page.getWidth() / 2 - 40, 150) & 0xFFFFFF).isEqualTo(0x00FF00);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<image href='https://example.org/x.png'/>",
        "<use href='#a'/>",
        "<foreignObject/>",
        "<text>x</text>",
        "<path d='M0 0h1' onclick='x()'/>",
        "<path d='M0 0h1' style='fill:url(https://example.org)'/>",
        "<path d='M0 0h1' fill='url(#g)'/>",
        "<style>path{fill:red}</style>",
        "<path d='M0 0h1' filter='url(#f)'/>"
      })
  void an_emblem_that_is_more_than_shapes_is_refused(String inside) {
    assertThat(
            read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>" + inside + "</svg>"))
        .isInstanceOfSatisfying(
            Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 1 1'>&x;</svg>",
        "<!DOCTYPE l [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><svg viewBox='0 0 1 1'>&b;</svg>",
        "<html/>",
        "<svg viewBox='0 0 1 1'><path d='M0 0 L x'/></svg>",
        "<svg viewBox='0 0 0 1'/>",
        "<svg viewBox='0 0 1 1'><path d='M0 0h1e300'/></svg>",
        "nothing"
      })
  void a_hostile_or_broken_file_is_refused(String file) {
    assertThat(read(file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_picture_that_would_unpack_to_more_than_a_page_needs_is_refused() throws Exception {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_BINARY), "png", png);

    assertThat(Pictures.read(png.toByteArray()))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE, "6000 × 5000"));
  }

  private static PictureOutcome read(String svg) {
    return Pictures.read(svg.getBytes(UTF_8));
  }

  private static BufferedImage page(PictureOutcome outcome) throws Exception {
    var picture = ((Read) outcome).picture();
    var figure = new Block.Figure(picture, "Picture", 200, Text.of("Caption"));
    try (var pdf = Loader.loadPDF(Press.printed(Press.paper("en", figure)).pdf())) {
      return new PDFRenderer(pdf).renderImageWithDPI(0, 72);
    }
  }
}
