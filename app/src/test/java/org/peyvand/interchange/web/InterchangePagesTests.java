package org.peyvand.interchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.OfficeSuite;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A text goes out, is worked on, and comes back.
@WholeHouse
class InterchangePagesTests {
  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private Draft draft() {
    return new SampleTexts(places, networks, drafts, ids).draft(SampleTexts.READY);
  }

  @ParameterizedTest
  @CsvSource({
    ".akn,text.akn.zip",
    ".docx?languages=all,text.docx",
    "/interchange/translation.xlf?from=fa&to=ru,text.xlf"
  })
  void what_goes_out_and_comes_back_untouched_changes_nothing(String out, String name)
      throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());
    var file = visit("/en/texts/" + draft.slug() + out, session);

    var answer = bring(draft, session, name, file.getContentAsByteArray());

    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
    assertThat(visit(path(draft) + "/arrival", session).getContentAsString())
        .contains("There is nothing to take over.");
  }

  @Test
  void changes_tracked_in_word_and_saved_by_libreoffice_land_on_their_clause(@TempDir Path folder)
      throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());
    var out = visit("/en/texts/" + draft.slug() + ".docx?languages=all", session);
    var tracked =
        tracked(out.getContentAsByteArray(), "pv_fa_cl_1", "شوراها هر فصل دیدار می‌کنند.");
    var saved = OfficeSuite.save(folder, tracked);

    assertThat(bring(draft, session, "back.docx", saved).getStatus()).isEqualTo(303);
    var page = visit(path(draft) + "/arrival", session).getContentAsString();
    assertThat(page).contains("One change.", "Moscow &lt;b&gt;", "<ins>", "cl_1");
    assertThat(leaf(draft, "fa").words()).doesNotContain("هر فصل");

    var taken =
        browser
            .perform(
                post(path(draft) + "/arrival/changes")
                    .param("take", "0")
                    .cookie(session)
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(taken.getContentAsString()).contains("One change was taken over.");
    assertThat(leaf(draft, "fa").words()).isEqualTo("شوراها هر فصل دیدار می‌کنند.");
    assertThat(leaf(draft, "ru").state()).isEqualTo(Leaf.State.STALE);
  }

  @Test
  void a_clause_that_somebody_changed_meanwhile_is_not_overwritten() throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());
    var out =
        visit("/en/texts/" + draft.slug() + "/interchange/translation.xlf?from=fa&to=en", session);
    var words = leaf(draft, "en").words();
    var file = out.getContentAsString(StandardCharsets.UTF_8).replace(words, "Quite other words.");
    assertThat(bring(draft, session, "back.xlf", file.getBytes(StandardCharsets.UTF_8)).getStatus())
        .isEqualTo(303);
    var now = leaf(draft, "en");
    drafts.amend(draft.secretariat(), draft.id(), "cl_1", "en", "Words meanwhile.", now.version());

    var answer =
        browser
            .perform(
                post(path(draft) + "/arrival/changes")
                    .param("take", "0")
                    .cookie(session)
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(answer.getContentAsString())
        .contains("Nothing was taken over.", "changed by somebody else meanwhile");
    assertThat(leaf(draft, "en").words()).isEqualTo("Words meanwhile.");
  }

  @Test
  void a_refused_file_is_told_with_reason_and_line_in_the_readers_language() throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());
    var file = "<?xml version='1.0'?>\n<akomaNtoso\n".getBytes(StandardCharsets.UTF_8);

    var answer =
        browser
            .perform(
                multipart("/fa/texts/" + draft.slug() + "/interchange/arrival")
                    .file(new MockMultipartFile("file", "a.xml", "text/xml", file))
                    .cookie(session)
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("ساختار XML درست نیست.", "سطر ");
    assertThat(bring(draft, session, "a.docm", file).getContentAsString())
        .contains("The file contains macros.");
    assertThat(bring(draft, session, "a.xml", new byte[0]).getContentAsString())
        .contains("Choose a file first.");
  }

  @Test
  void a_discarded_file_is_gone() throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());
    var out = visit("/en/texts/" + draft.slug() + ".akn", session).getContentAsByteArray();
    bring(draft, session, "text.zip", out);

    browser.perform(post(path(draft) + "/arrival/removal").cookie(session).with(csrf()));

    assertThat(visit(path(draft), session).getContentAsString())
        .doesNotContain("waiting to be looked through");
  }

  @Test
  void who_may_read_takes_the_text_along_and_only_drafters_bring_files() throws Exception {
    var draft = draft();
    var session = actAs(draft.secretariat());

    assertThat(visit(path(draft), session).getContentAsString()).contains("name=\"file\"");
    assertThat(browser.perform(get(path(draft))).andReturn().getResponse().getStatus())
        .isEqualTo(404);
    assertThat(visit(path(draft) + "/translation.xlf?from=fa&to=xx", session).getStatus())
        .isEqualTo(404);
    assertThat(visit("/en/texts/" + draft.slug(), session).getContentAsString())
        .contains("/interchange\"");
  }

  private static String path(Draft draft) {
    return "/en/texts/" + draft.slug() + "/interchange";
  }

  private Leaf leaf(Draft draft, String language) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals("cl_1"))
        .findFirst()
        .flatMap(clause -> clause.leaf(language))
        .orElseThrow();
  }

  private MockHttpServletResponse bring(Draft draft, Cookie session, String name, byte[] file)
      throws Exception {
    return browser
        .perform(
            multipart(path(draft) + "/arrival")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .cookie(session)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse visit(String path, Cookie session) throws Exception {
    return browser.perform(get(path).cookie(session)).andReturn().getResponse();
  }

  private Cookie actAs(Member member) throws Exception {
    var known =
        new Member(
            ids.next(), "office-" + ids.next(), member.office(), member.body(), member.grants());
    offices.found(known);
    var answer =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", known.slug()))
            .andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  /// The Word file with the words under a bookmark struck out and others put in.
  private static byte[] tracked(byte[] docx, String bookmark, String words) throws IOException {
    var by = " w:author=\"Moscow &lt;b&gt;\" w:date=\"2026-11-21T09:30:00Z\"";
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        var content = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          var xml = new String(content, StandardCharsets.UTF_8);
          int from = xml.indexOf("/>", xml.indexOf("w:name=\"" + bookmark + "\"")) + 2;
          int to = xml.indexOf("<w:bookmarkEnd", from);
          var struck =
              xml.substring(from, to)
                  .replace("<w:t>", "<w:delText>")
                  .replace("<w:t ", "<w:delText ")
                  .replace("</w:t>", "</w:delText>");
          xml =
              xml.substring(0, from)
                  + "<w:del w:id=\"9001\""
                  + by
                  + ">"
                  + struck
                  + "</w:del>"
                  + "<w:ins w:id=\"9002\""
                  + by
                  + "><w:r><w:rPr><w:rtl/></w:rPr><w:t>"
                  + words
                  + "</w:t></w:r></w:ins>"
                  + xml.substring(to);
          content = xml.getBytes(StandardCharsets.UTF_8);
        }
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }
}
