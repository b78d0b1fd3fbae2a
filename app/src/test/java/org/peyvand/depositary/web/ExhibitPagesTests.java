package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.files.SampleFiles;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Instrument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Evidence of an act, through the browser of each who has to do with it.
@WholeHouse
class ExhibitPagesTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";
  private static final String HAVANA = "governor-provincial-government-of-havana";
  private static final String DEPOSITARY = "sample-depositary";

  @Autowired MockMvc browser;
  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private String act = "";
  private String text = "";

  @BeforeEach
  void sign() {
    Instrument instrument = texts.adopted("test-exhibits-" + ids.next());
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    var outcome =
        depositary.signWithSample(instrument, offices.office(TEHRAN).orElseThrow(), signing);
    text = "/texts/" + instrument.slug();
    act = text + "/signatures/" + ((SignOutcome.Signed) outcome).act().id();
  }

  @Test
  void a_photograph_is_shown_without_its_place_and_kept_with_it() throws Exception {
    var photo = SampleFiles.jpegWithPlace(1200, 600, 1);

    attach(TEHRAN, photo, "عکس آیین امضا", "EVERYONE").andExpect(status().isSeeOther());

    page("fa", act)
        .andExpect(content().string(containsString("عکس آیین امضا")))
        .andExpect(content().string(containsString("/exhibits/1/preview")));
    var original = browser.perform(get("/fa" + act + "/exhibits/1"));
    original
        .andExpect(status().isOk())
        .andExpect(content().bytes(photo))
        .andExpect(header().string("Content-Type", "image/jpeg"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Cache-Control", containsString("private")));
    var preview = bytes(browser.perform(get("/fa" + act + "/exhibits/1/preview")));
    assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getWidth()).isEqualTo(720);
    assertThat(new String(preview, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS");
  }

  @Test
  void the_status_chart_counts_what_everyone_may_see() throws Exception {
    attach(TEHRAN, SampleFiles.pdf(2000, 1), "A scan", "EVERYONE");
    attach(TEHRAN, SampleFiles.pdf(2000, 2), "A letter", "PARTIES");

    page("en", text).andExpect(content().string(containsString("one piece of evidence attached")));
    page("ru", text).andExpect(content().string(containsString("приложено 1 доказательство")));
  }

  @Test
  void what_is_for_the_parties_nobody_else_sees() throws Exception {
    attach(TEHRAN, SampleFiles.pdf(2000, 3), "Full powers of the chair", "PARTIES");

    page("en", act).andExpect(content().string(not(containsString("Full powers of the chair"))));
    browser.perform(get("/en" + act + "/exhibits/1")).andExpect(status().isNotFound());
    browser
        .perform(get("/en" + act + "/exhibits/1").cookie(session(HAVANA)))
        .andExpect(status().isNotFound());
    for (var office : new String[] {TEHRAN, MOSCOW, DEPOSITARY}) {
      browser
          .perform(get("/en" + act + "/exhibits/1").cookie(session(office)))
          .andExpect(status().isOk());
    }
  }

  @Test
  void a_refused_file_is_named_and_what_was_typed_stays() throws Exception {
    attach(TEHRAN, SampleFiles.latin("<svg onload='alert(1)'/>"), "A \"seal\" <b>", "PARTIES")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("kind: SVG")))
        .andExpect(content().string(containsString("value=\"A &#34;seal&#34; &lt;b>\"")))
        .andExpect(content().string(containsString("value=\"PARTIES\" checked")));
    attach(TEHRAN, SampleFiles.pdf(), " ", "EVERYONE")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write what this piece of evidence shows")));
    attach(TEHRAN, new byte[0], "Nothing", "EVERYONE")
        .andExpect(content().string(containsString("No file arrived")));
    page("en", act).andExpect(content().string(containsString("No evidence is attached.")));
  }

  @Test
  void the_same_file_is_attached_once() throws Exception {
    attach(TEHRAN, SampleFiles.pdf(), "A scan", "EVERYONE").andExpect(status().isSeeOther());
    attach(DEPOSITARY, SampleFiles.pdf(), "The same scan", "EVERYONE")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("attached to this act already")));
  }

  @Test
  void only_who_recorded_the_act_and_the_depositary_attach() throws Exception {
    attach(MOSCOW, SampleFiles.pdf(), "Ours", "EVERYONE").andExpect(status().isForbidden());
    browser
        .perform(get("/en" + act + "/exhibits/new").cookie(session(MOSCOW)))
        .andExpect(status().isForbidden());
    attach(DEPOSITARY, SampleFiles.pdf(), "A note", "EVERYONE").andExpect(status().isSeeOther());
  }

  @Test
  void a_confirmation_names_the_evidence_that_was_looked_at() throws Exception {
    attach(TEHRAN, SampleFiles.pdf(2000, 4), "A scan", "EVERYONE");
    attach(DEPOSITARY, SampleFiles.pdf(2000, 5), "A note of the depositary", "EVERYONE");

    confirm("2").andExpect(status().isUnprocessableContent());
    confirm("nonsense").andExpect(status().isUnprocessableContent());
    confirm("1").andExpect(status().isSeeOther());

    page("en", act)
        .andExpect(content().string(containsString("The depositary looked at this before")));
  }

  @Test
  void withdrawn_evidence_stays_with_its_reason() throws Exception {
    attach(TEHRAN, SampleFiles.pdf(), "The wrong scan", "EVERYONE");

    end(TEHRAN, "withdrawal", "").andExpect(status().isUnprocessableContent());
    end(MOSCOW, "withdrawal", "Ours").andExpect(status().isForbidden());
    end(TEHRAN, "withdrawal", "Another text").andExpect(status().isSeeOther());
    end(TEHRAN, "withdrawal", "Again").andExpect(status().isUnprocessableContent());

    page("en", act)
        .andExpect(content().string(containsString("The wrong scan")))
        .andExpect(content().string(containsString("Another text")));
    browser.perform(get("/en" + act + "/exhibits/1")).andExpect(status().isOk());
  }

  @Test
  void the_operator_erases_a_piece_and_its_digest_stays() throws Exception {
    attach(TEHRAN, SampleFiles.jpegWithPlace(300, 300, 1), "A private person", "EVERYONE");
    var operator =
        new Member(
            ids.next(),
            "operator-" + ids.next(),
            Multilingual.of("en", "Operator"),
            Optional.empty(),
            java.util.List.of(new Grant(Duty.OPERATOR, new Scope.OfHost())));
    offices.found(operator);

    end(operator.slug(), "erasure", "Asked by the person").andExpect(status().isSeeOther());

    page("en", act)
        .andExpect(content().string(not(containsString("A private person"))))
        .andExpect(content().string(containsString("Asked by the person")))
        .andExpect(content().string(containsString("SHA-256")));
    browser.perform(get("/en" + act + "/exhibits/1")).andExpect(status().isNotFound());
    browser.perform(get("/en" + act + "/exhibits/1/preview")).andExpect(status().isNotFound());
  }

  @Test
  void a_part_of_a_file_may_be_asked_for_and_an_unchanged_one_is_not_sent_again() throws Exception {
    var scan = SampleFiles.pdf(3 << 20, 6);
    attach(TEHRAN, scan, "A scan", "EVERYONE");

    browser
        .perform(get("/en" + act + "/exhibits/1").header("Range", "bytes=0-7"))
        .andExpect(status().isPartialContent())
        .andExpect(content().string("%PDF-1.7"));
    var tag =
        browser
            .perform(get("/en" + act + "/exhibits/1"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    browser
        .perform(get("/en" + act + "/exhibits/1").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
  }

  private ResultActions attach(String office, byte[] bytes, String caption, String circle)
      throws Exception {
    return browser.perform(
        multipart("/en" + act + "/exhibits")
            .file(new MockMultipartFile("file", "../../a.html", "text/html", bytes))
            .param("caption", caption)
            .param("captionLanguage", "fa")
            .param("circle", circle)
            .cookie(session(office))
            .with(csrf()));
  }

  private ResultActions confirm(String lookedAt) throws Exception {
    return browser.perform(
        post("/en" + act + "/confirmation")
            .param("lookedAt", lookedAt)
            .cookie(session(DEPOSITARY))
            .with(csrf()));
  }

  private ResultActions end(String office, String how, String reason) throws Exception {
    return browser.perform(
        post("/en" + act + "/exhibits/1/" + how)
            .param("reason", reason)
            .cookie(session(office))
            .with(csrf()));
  }

  private ResultActions page(String language, String path) throws Exception {
    return browser.perform(get("/" + language + path)).andExpect(status().isOk());
  }

  private static byte[] bytes(ResultActions answer) throws Exception {
    return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
  }

  private Cookie session(String office) throws Exception {
    var opened =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", office))
            .andReturn()
            .getResponse();
    return Objects.requireNonNull(opened.getCookie("session"));
  }
}
