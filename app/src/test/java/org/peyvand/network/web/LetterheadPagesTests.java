package org.peyvand.network.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// A body's letterhead, from the form to the paper.
@WholeHouse
@Transactional
class LetterheadPagesTests {
  private static final String LETTERHEAD = "/bodies/islamic-city-council-of-tehran/letterhead";
  private static final String FOCAL_POINT = "focal-point-tehran";
  private static final String SQUARE =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
          + "<rect width='10' height='10' fill='#c01010'/></svg>";

  @Autowired MockMvc browser;

  @Test
  void papers_of_the_body_begin_with_it() throws Exception {
    var office = session(FOCAL_POINT);
    assertThat(keep(office, SQUARE, "#1040a0", "1 Behesht Street\nTehran").getStatus())
        .isEqualTo(303);

    var picture = visit("/fa" + LETTERHEAD + "/picture.png", office).getContentAsByteArray();
    var powers =
        visit("/fa/texts/capitals-joint-statement-2025/papers/full-powers.pdf", office)
            .getContentAsByteArray();

    var drawn = ImageIO.read(new ByteArrayInputStream(picture));
    assertThat(holds(drawn, 0xC01010)).isTrue();
    assertThat(holds(drawn, 0x1040A0)).isTrue();
    assertThat(PaperWords.of(powers)).contains(PaperWords.of("1 Behesht Street"));
    PdfStandards.assertArchivalAndAccessible("full powers with a letterhead", powers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<image href='https://example.org/x.png'/>",
        "<rect width='1' height='1' onload='alert(1)'/>",
        "<text>x</text>",
        "<path d='M0 0h1' fill='url(https://example.org)'/>"
      })
  void a_hostile_emblem_is_refused_with_a_sentence_and_nothing_is_kept(String inside)
      throws Exception {
    var office = session(FOCAL_POINT);
    var hostile = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>" + inside + "</svg>";

    var answer = keep(office, hostile, "#1040a0", "Kept as it was typed");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("This SVG holds more than shapes in plain colors")
        .contains("Kept as it was typed")
        .doesNotContain(inside);
    assertThat(visit("/en" + LETTERHEAD, office).getContentAsString())
        .doesNotContain("Kept as it was typed", "withoutEmblem");
  }

  @Test
  void what_is_no_picture_too_large_too_long_or_no_color_is_refused() throws Exception {
    var office = session(FOCAL_POINT);

    assertThat(keep(office, "nothing", "#1040a0", "").getContentAsString())
        .contains("This file is no picture that can be read.");
    assertThat(keep(office, " ".repeat(200_001), "#1040a0", "").getContentAsString())
        .contains("The emblem is larger than 200 kB");
    assertThat(keep(office, SQUARE, "red", "").getContentAsString())
        .contains("The color could not be read.");
    assertThat(keep(office, SQUARE, "#1040a0", "a\nb\nc\nd\ne").getContentAsString())
        .contains("There are more than four lines");
    assertThat(keep(office, SQUARE, "#1040a0", "x".repeat(121)).getStatus()).isEqualTo(422);
  }

  @Test
  void the_emblem_stays_until_it_is_taken_away() throws Exception {
    var office = session(FOCAL_POINT);
    keep(office, SQUARE, "#1040a0", "One");

    keep(office, "", "#1040a0", "Two");
    assertThat(visit("/en" + LETTERHEAD, office).getContentAsString())
        .contains("name=\"withoutEmblem\"", ">Two<");

    browser.perform(
        multipart("/en" + LETTERHEAD)
            .param("color", "#1040a0")
            .param("withoutEmblem", "true")
            .cookie(office)
            .with(csrf()));
    assertThat(visit("/en" + LETTERHEAD, office).getContentAsString())
        .doesNotContain("name=\"withoutEmblem\"");
  }

  @Test
  void papers_of_the_depositary_begin_with_its_own() throws Exception {
    var path = "/en/networks/brics-capitals-parliamentary-movement/letterhead";
    var officer = session("sample-depositary");
    assertThat(visit(path, session(FOCAL_POINT)).getStatus()).isEqualTo(403);

    browser.perform(
        multipart(path)
            .file(new MockMultipartFile("emblem", SQUARE.getBytes(UTF_8)))
            .param("color", "#1040a0")
            .param("lines", "2 Petrovka Street")
            .cookie(officer)
            .with(csrf()));

    assertThat(visit(path, officer).getContentAsString()).contains("2 Petrovka Street");
    var notice =
        visit("/en/texts/capitals-joint-statement-2025/adoption-notification.pdf", officer)
            .getContentAsByteArray();
    assertThat(PaperWords.of(notice)).contains(PaperWords.of("2 Petrovka Street"));
    PdfStandards.assertArchivalAndAccessible("notification with a letterhead", notice);
    assertThat(
            visit("/en/texts/capitals-joint-statement-2025/papers", officer).getContentAsString())
        .contains(path);
  }

  @Test
  void only_the_bodys_own_focal_point_keeps_it() throws Exception {
    var stranger = "/en/bodies/moscow-city-duma/letterhead";
    var office = session(FOCAL_POINT);

    assertThat(visit(stranger, office).getStatus()).isEqualTo(403);
    assertThat(visit(stranger + "/picture.png", office).getStatus()).isEqualTo(403);
    assertThat(
            browser
                .perform(multipart(stranger).param("color", "#000000").cookie(office).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  private MockHttpServletResponse keep(Cookie office, String emblem, String color, String lines)
      throws Exception {
    return browser
        .perform(
            multipart("/en" + LETTERHEAD)
                .file(new MockMultipartFile("emblem", emblem.getBytes(UTF_8)))
                .param("color", color)
                .param("lines", lines)
                .cookie(office)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse visit(String path, Cookie office) throws Exception {
    return browser.perform(get(path).cookie(office)).andReturn().getResponse();
  }

  private Cookie session(String office) throws Exception {
    var answer =
        browser.perform(post("/en/sessions").with(csrf()).param("office", office)).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  /// Whether anything is drawn in about this color.
  private static boolean holds(BufferedImage picture, int color) {
    for (int y = 0; y < picture.getHeight() / 3; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (alike(picture.getRGB(x, y), color)) return true;
      }
    }
    return false;
  }

  private static boolean alike(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 16) return false;
    }
    return true;
  }
}
