package org.peyvand.stationery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.PaperWords;
import org.peyvand.PdfStandards;
import org.peyvand.WholeHouse;
import org.peyvand.WordFile;
import org.peyvand.languages.Language;
import org.peyvand.stationery.Blank;
import org.peyvand.stationery.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// From the form to the file.
@WholeHouse
class LetterPagesTests {
  private static final String LETTERS = "/bodies/islamic-city-council-of-tehran/letters";
  private static final String FOCAL_POINT = "focal-point-tehran";
  private static final String PASSPORT = "ZQ-7719-PASSPORT";

  @Autowired MockMvc browser;
  @Autowired JdbcClient db;

  @ParameterizedTest
  @EnumSource
  void every_letter_comes_in_every_language_as_an_archival_pdf(Language language) throws Exception {
    var office = session(FOCAL_POINT);

    for (var letter : Letter.values()) {
      var answer = write(language, letter, filled(letter), "pdf", office);
      assertThat(answer.getStatus()).as(letter.name()).isEqualTo(200);
      assertThat(answer.getHeader("Cache-Control")).contains("no-store");
      PdfStandards.assertArchivalAndAccessible(
          letter + " " + language.tag(), answer.getContentAsByteArray());
    }
  }

  @Test
  void every_letter_but_the_badge_goes_to_word_too() throws Exception {
    var office = session(FOCAL_POINT);

    for (var letter : Letter.values()) {
      var answer = write(Language.FA, letter, filled(letter), "docx", office);
      if (letter == Letter.BADGES) assertThat(answer.getContentType()).isEqualTo("application/pdf");
      else new WordFile(answer.getContentAsByteArray()).assertValid();
    }
  }

  @Test
  void a_letter_says_what_was_filled_in() throws Exception {
    var office = session(FOCAL_POINT);

    var visa =
        words(write(Language.EN, Letter.VISA_SUPPORT, filled(Letter.VISA_SUPPORT), "pdf", office));
    var programme =
        words(write(Language.EN, Letter.PROGRAMME, filled(Letter.PROGRAMME), "pdf", office));
    var agenda = words(write(Language.FA, Letter.AGENDA, filled(Letter.AGENDA), "pdf", office));

    assertThat(visa)
        .contains(PASSPORT, PaperWords.of("Passport number"), PaperWords.of("26 November 2026"));
    assertThat(programme)
        .contains(PaperWords.of("Opening session"), PaperWords.of("27 November 2026"));
    assertThat(agenda).contains(PaperWords.of("دستور جلسه"), PaperWords.of("First point"));
  }

  @Test
  void badges_stand_two_by_two_with_the_name_of_each() throws Exception {
    var filled = new HashMap<>(filled(Letter.BADGES));
    filled.put("people", "Somebody; Councillor; Delegation of Minsk\nAnother; Speaker\nThird");

    var pdf = write(Language.EN, Letter.BADGES, filled, "pdf", session(FOCAL_POINT));

    assertThat(words(pdf)).contains("Somebody", "DelegationofMinsk", "Another", "Third");
    try (var paper = Loader.loadPDF(pdf.getContentAsByteArray())) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void what_is_missing_is_named_and_what_was_typed_stays_in_the_form() throws Exception {
    var filled = new HashMap<>(filled(Letter.VISA_SUPPORT));
    filled.put("surname", "");
    filled.put("passportExpires", "never");

    var answer = write(Language.EN, Letter.VISA_SUPPORT, filled, "pdf", session(FOCAL_POINT));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("“Family name” is missing.", "“Passport valid until” is not a date.")
        .contains("value=\"" + PASSPORT + "\"");
  }

  @Test
  void the_page_says_that_nothing_is_kept_and_nothing_is() throws Exception {
    var office = session(FOCAL_POINT);
    assertThat(visit("/en" + LETTERS + "/visa-support", office).getContentAsString())
        .contains("Nothing that you enter is kept here");

    write(Language.EN, Letter.VISA_SUPPORT, filled(Letter.VISA_SUPPORT), "pdf", office);

    var tables =
        db.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    assertThat(tables).isNotEmpty();
    for (var table : tables) {
      var rows =
          db.sql("select count(*) from " + table + " t where t::text like :passport")
              .param("passport", "%" + PASSPORT + "%")
              .query(Long.class)
              .single();
      assertThat(rows).as(table).isZero();
    }
  }

  @Test
  void only_those_who_write_for_the_body_write_on_its_letterhead() throws Exception {
    var stranger = session("chair-moscow-city-duma");

    assertThat(visit("/en" + LETTERS, stranger).getStatus()).isEqualTo(403);
    assertThat(
            write(Language.EN, Letter.AGENDA, filled(Letter.AGENDA), "pdf", stranger).getStatus())
        .isEqualTo(403);
    assertThat(visit("/en/bodies/moscow-city-duma/letters", session(FOCAL_POINT)).getStatus())
        .isEqualTo(403);
    assertThat(visit("/en" + LETTERS + "/verdict", session(FOCAL_POINT)).getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_way_to_the_letters_stands_where_the_office_is_named() throws Exception {
    assertThat(visit("/en/texts", session(FOCAL_POINT)).getContentAsString())
        .contains("/en" + LETTERS);
    assertThat(visit("/en/texts", session("chair-moscow-city-duma")).getContentAsString())
        .doesNotContain("/letters");
  }

  private static Map<String, String> filled(Letter letter) {
    var values = new HashMap<String, String>();
    for (var blank : letter.blanks())
      values.put(
          blank.name(),
          switch (blank.shape()) {
            case DATE -> "2026-11-26";
            case LINE -> "Some " + blank.name();
            case LINES -> "First point; second; third\nAnother";
          });
    if (letter.blanks().stream().map(Blank::name).anyMatch("passport"::equals))
      values.put("passport", PASSPORT);
    if (letter == Letter.PROGRAMME)
      values.put(
          "items",
          "2026-11-26\n9:00; Opening session; Hall\n10:00; Talk\n2026-11-27\n9:00; Walk; Park");
    return values;
  }

  private MockHttpServletResponse write(
      Language language, Letter letter, Map<String, String> filled, String form, Cookie office)
      throws Exception {
    var request = post("/" + language.tag() + LETTERS + "/" + letter.code()).param("form", form);
    filled.forEach(request::param);
    return browser.perform(request.cookie(office).with(csrf())).andReturn().getResponse();
  }

  private static String words(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    return PaperWords.of(answer.getContentAsByteArray());
  }

  private MockHttpServletResponse visit(String path, Cookie office) throws Exception {
    return browser.perform(get(path).cookie(office)).andReturn().getResponse();
  }

  private Cookie session(String office) throws Exception {
    var answer =
        browser.perform(post("/en/sessions").with(csrf()).param("office", office)).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }
}
