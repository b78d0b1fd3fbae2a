package org.peyvand.texts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What browsers and programs are promised about texts.
@WholeHouse
class TextPagesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private Draft draft(String sample) {
    return new SampleTexts(places, networks, drafts, ids).draft(sample);
  }

  private Visits visits() {
    return new Visits(browser, offices, ids);
  }

  private Draft adopted(String sample) {
    var draft = draft(sample);
    texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));
    return draft;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_shows_its_own_text_in_its_own_direction(Language language) throws Exception {
    var draft = statement();

    var page = visits().visit("/" + language.tag() + "/texts/" + draft.slug());

    assertThat(page.getStatus()).isEqualTo(200);
    var html = page.getContentAsString();
    assertThat(html)
        .contains(
            "<article class=\"text\" lang=\""
                + language.tag()
                + "\" dir=\""
                + language.direction().html());
    assertThat(html).contains(escaped(words(draft, "cl_3", language)));
  }

  /// One adopted statement for all eleven languages: printing it takes seconds.
  private static Draft shared;

  private synchronized Draft statement() {
    if (shared == null) shared = adopted(SampleTexts.STATEMENT);
    return shared;
  }

  @Test
  void a_second_language_stands_beside_clause_by_clause() throws Exception {
    var draft = statement();

    var html = visits().visit("/fa/texts/" + draft.slug() + "?beside=ru").getContentAsString();

    assertThat(html)
        .contains("<div class=\"beside-row\" id=\"cl_3\">")
        .contains(words(draft, "cl_3", Language.FA))
        .contains(words(draft, "cl_3", Language.RU))
        .contains("۳.")
        .contains("3.");
  }

  @Test
  void the_files_are_the_same_bytes_under_every_language() throws Exception {
    var draft = statement();
    var original = texts.original(draft.id()).orElseThrow();

    var persian = visits().visit("/fa/texts/" + draft.slug() + ".pdf");
    var english = visits().visit("/en/texts/" + draft.slug() + ".pdf");

    assertThat(persian.getContentAsByteArray()).isEqualTo(original.pdf());
    assertThat(english.getContentAsByteArray()).isEqualTo(original.pdf());
    assertThat(persian.getHeader("ETag")).isEqualTo("\"" + original.digests().sha256() + "\"");
    assertThat(persian.getHeader("Content-Disposition"))
        .contains("filename=\"" + draft.slug() + ".pdf\"");
    assertThat(visits().visit("/ru/texts/" + draft.slug() + ".json").getContentAsByteArray())
        .isEqualTo(original.record());
  }

  @Test
  void an_unchanged_file_is_not_sent_again() throws Exception {
    var draft = statement();
    var tag = visits().visit("/fa/texts/" + draft.slug() + ".pdf").getHeader("ETag");

    var again =
        browser
            .perform(get("/fa/texts/" + draft.slug() + ".pdf").header("If-None-Match", tag))
            .andReturn()
            .getResponse();

    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
  }

  @Test
  void the_akoma_ntoso_zip_holds_one_file_for_each_language_and_the_collection() throws Exception {
    var zip = visits().visit("/fa/texts/" + statement().slug() + ".akn").getContentAsByteArray();

    var names = new ArrayList<String>();
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).hasSize(12).contains("collection.akn.xml", "texts/am.akn.xml");
  }

  @Test
  void programs_get_every_leaf_with_its_state() throws Exception {
    var draft = statement();

    assertThat(visits().visit("/api/v1/texts/" + draft.slug()).getContentAsString())
        .contains("\"stage\":\"adopted\"", "\"eId\":\"cl_3\"", "\"state\":\"concordant\"")
        .contains("\"sha256\":");
    assertThat(visits().visit("/api/v1/texts").getContentAsString()).contains(draft.slug().value());
    var nothing = visits().visit("/api/v1/texts/no-such-text");
    assertThat(nothing.getStatus()).isEqualTo(404);
    assertThat(nothing.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void a_draft_is_not_there_for_visitors_in_any_form() throws Exception {
    var draft = draft(SampleTexts.READY);

    for (var ending : new String[] {"", ".pdf", ".json", ".akn", ".docx"}) {
      assertThat(visits().visit("/fa/texts/" + draft.slug() + ending).getStatus())
          .as(ending)
          .isEqualTo(404);
    }
    assertThat(visits().visit("/api/v1/texts/" + draft.slug()).getStatus()).isEqualTo(404);
    assertThat(visits().visit("/fa/texts").getContentAsString())
        .doesNotContain(draft.slug().value());
  }

  @Test
  void an_office_of_the_network_reads_the_draft_and_its_file_says_so() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());

    assertThat(visits().visit("/en/texts/" + draft.slug(), session).getContentAsString())
        .contains("Only offices of the network and of the parties see this page.");
    var pdf = visits().visit("/en/texts/" + draft.slug() + ".pdf", session);
    assertThat(pdf.getStatus()).isEqualTo(200);
    assertThat(pdf.getHeader("Content-Disposition")).contains(".draft.pdf");
    assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
  }

  private String words(Draft draft, String eId, Language language) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .findFirst()
        .flatMap(clause -> clause.leaf(language.tag()))
        .map(Leaf::words)
        .orElseThrow();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;");
  }
}
