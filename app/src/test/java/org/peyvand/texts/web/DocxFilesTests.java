package org.peyvand.texts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.WordFile;
import org.peyvand.access.Offices;
import org.peyvand.documents.Documents;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A text as a Word file.
@WholeHouse
class DocxFilesTests {
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

  @Test
  void an_adopted_text_is_there_for_everybody_in_one_language_and_in_all() throws Exception {
    var text = adopted(SampleTexts.READY);
    var path = "/fa/texts/" + text.slug() + ".docx";

    var persian = visits().visit(path);
    var all = visits().visit(path + "?languages=all");

    assertThat(persian.getStatus()).isEqualTo(200);
    assertThat(persian.getContentType()).isEqualTo(Documents.DOCX_TYPE);
    assertThat(persian.getHeader("Content-Disposition")).contains(text.slug() + ".fa.docx");
    var bookmarks = new WordFile(persian.getContentAsByteArray()).bookmarks();
    assertThat(bookmarks).containsKey("pv_fa_cl_1").doesNotContainKey("pv_ru_cl_1");
    assertThat(new WordFile(all.getContentAsByteArray()).bookmarks())
        .containsKeys("pv_fa_cl_1", "pv_ru_cl_1");
    assertThat(visits().visit(path).getContentAsByteArray())
        .isEqualTo(persian.getContentAsByteArray());
  }

  @Test
  void a_language_that_the_text_does_not_have_is_not_there() throws Exception {
    var text = adopted(SampleTexts.READY);

    for (var asked : new String[] {"fr", "ALL", "../fa"})
      assertThat(
              visits().visit("/fa/texts/" + text.slug() + ".docx?languages=" + asked).getStatus())
          .as(asked)
          .isEqualTo(404);
  }

  @Test
  void a_draft_goes_to_those_who_may_read_it_and_says_what_it_is() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());

    var answer = visits().visit("/en/texts/" + draft.slug() + ".docx", session);

    assertThat(answer.getHeader("Content-Disposition")).contains(".draft.en.docx");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    var file = new WordFile(answer.getContentAsByteArray());
    file.assertValid();
    assertThat(file.bookmarks().get("pv_en_cl_1")).isNotBlank();
    assertThat(
            new String(file.part("docProps/custom.xml"), java.nio.charset.StandardCharsets.UTF_8))
        .contains(draft.id().value().toString());
  }

  @Test
  void the_page_of_the_text_leads_to_both_files() throws Exception {
    var text = adopted(SampleTexts.READY);

    assertThat(
            visits().visit("/" + Language.RU.tag() + "/texts/" + text.slug()).getContentAsString())
        .contains(text.slug() + ".docx?languages=ru", text.slug() + ".docx?languages=all");
  }
}
