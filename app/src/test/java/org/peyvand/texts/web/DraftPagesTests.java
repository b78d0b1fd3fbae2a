package org.peyvand.texts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The secretariat's form, and the leaf on which negotiators and revisers work.
@WholeHouse
class DraftPagesTests {
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

  @Test
  void the_secretariat_records_an_adoption_and_comes_back_to_the_text() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.secretariat());
    var path = "/fa/texts/" + draft.slug();

    assertThat(visits().visit(path + "/adoption", session).getStatus()).isEqualTo(200);
    var answer = visits().send(adoption(path), session);

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo(path);
    assertThat(texts.find(draft.id()).orElseThrow().adopted()).isPresent();
    assertThat(visits().visit(path).getContentAsString()).contains("پذیرفته‌شده");
    assertThat(visits().send(adoption(path), session).getStatus()).isEqualTo(409);
  }

  @Test
  void a_refused_adoption_names_clause_and_language_and_keeps_what_was_entered() throws Exception {
    var draft = draft(SampleTexts.STALE);
    var session = visits().actAs(draft.secretariat());

    var english = visits().send(adoption("/en/texts/" + draft.slug()), session);
    var persian = visits().send(adoption("/fa/texts/" + draft.slug()), session);

    assertThat(english.getStatus()).isEqualTo(422);
    assertThat(english.getContentAsString())
        .contains("is stale in Spanish")
        .contains("value=\"2026-11-20\"")
        .contains("For the record &lt;b&gt;");
    assertThat(persian.getContentAsString()).contains("به زبان اسپانیایی نیازمند بازبینی است");
    assertThat(texts.find(draft.id()).orElseThrow().adopted()).isEmpty();
  }

  @Test
  void a_form_with_gaps_says_what_is_missing() throws Exception {
    var draft = draft(SampleTexts.READY);

    var answer =
        visits()
            .send(
                post("/en/texts/" + draft.slug() + "/adoption").param("date", "yesterday"),
                visits().actAs(draft.secretariat()));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Choose how the text was adopted.")
        .contains("Enter the date of adoption.")
        .contains("Choose the place of adoption.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "0000-01-01", "1026-11-20", "2026-02-31"})
  void a_date_that_cannot_be_meant_freezes_nothing(String date) throws Exception {
    var draft = draft(SampleTexts.READY);

    var answer =
        visits()
            .send(
                adoption("/en/texts/" + draft.slug())
                    .with(
                        request -> {
                          request.setParameter("date", date);
                          return request;
                        }),
                visits().actAs(draft.secretariat()));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Enter the date of adoption.");
    assertThat(texts.find(draft.id()).orElseThrow().adopted()).isEmpty();
  }

  @Test
  void characters_that_nobody_sees_are_named_and_kept_out() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());
    var leaf = "/en/texts/" + draft.slug() + "/clauses/cl_1/fa";

    var answer =
        visits()
            .send(
                post(leaf).param("words", "می\u200cخواهند \u202Eabc\u0007").param("version", "1"),
                session);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("U+202E, U+0007").contains("abc");
  }

  @Test
  void a_draft_that_cannot_be_printed_says_why() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());
    var path = "/en/texts/" + draft.slug();
    visits()
        .send(post(path + "/clauses/cl_1/fa").param("words", "😀").param("version", "1"), session);

    var answer = visits().visit(path + ".pdf", session);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("This draft cannot be printed yet");
  }

  @Test
  void a_negotiator_changes_words_and_a_late_one_sees_both_wordings() throws Exception {
    var draft = draft(SampleTexts.READY);
    var session = visits().actAs(draft.negotiator());
    var leaf = "/en/texts/" + draft.slug() + "/clauses/cl_1/fa";

    var first =
        visits().send(post(leaf).param("words", "عبارت نخست").param("version", "1"), session);
    var second =
        visits().send(post(leaf).param("words", "عبارت دوم").param("version", "1"), session);

    assertThat(first.getStatus()).isEqualTo(303);
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("عبارت نخست").contains("عبارت دوم");
    assertThat(visits().visit("/en/texts/" + draft.slug(), session).getContentAsString())
        .contains("stale");
  }

  @Test
  void a_reviser_confirms_and_after_adoption_the_page_says_why_nothing_changes() throws Exception {
    var draft = draft(SampleTexts.STALE);
    var stale = texts.obstacles(texts.find(draft.id()).orElseThrow()).getFirst();
    var leaf = "/en/texts/" + draft.slug() + "/clauses/" + stale.eId() + "/es";
    var negotiator = visits().actAs(draft.negotiator());
    var reviser = visits().actAs(draft.reviser());

    assertThat(
            visits()
                .send(post(leaf + "/concordance").param("version", "1"), reviser)
                .getContentAsString())
        .contains("Another language has changed since.");
    visits()
        .send(
            post(leaf).param("words", "El plazo es de 24 horas.").param("version", "1"),
            negotiator);
    assertThat(
            visits().send(post(leaf + "/concordance").param("version", "2"), reviser).getStatus())
        .isEqualTo(303);
    visits().send(adoption("/en/texts/" + draft.slug()), visits().actAs(draft.secretariat()));

    var late = visits().send(post(leaf).param("words", "Otro").param("version", "3"), negotiator);
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("The text has been adopted");
  }

  private static MockHttpServletRequestBuilder adoption(String path) {
    return post(path + "/adoption")
        .param("manner", "CONSENSUS")
        .param("date", DAY.toString())
        .param("city", "moscow")
        .param("objections", "For the record <b>");
  }
}
