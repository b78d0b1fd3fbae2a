package org.peyvand.amendments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Amendments;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.peyvand.texts.web.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the chair makes of several amendments.
@WholeHouse
class CompromisePagesTests {
  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired Amendments amendments;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private Draft draft() {
    return new SampleTexts(places, networks, drafts, ids).draft(SampleTexts.READY);
  }

  private Visits visits() {
    return new Visits(browser, offices, ids);
  }

  /// A negotiator of one of the parties.
  private Cookie party(Draft draft, int index) throws Exception {
    var body = draft.parties().get(index);
    return visits()
        .actAs(
            new Member(
                ids.next(),
                "party-" + index,
                Multilingual.of("en", "Negotiator " + index),
                Optional.of(body),
                List.of(new Grant(Duty.NEGOTIATOR, new Scope.OfBody(body)))));
  }

  @Test
  void a_compromise_goes_to_every_party_and_is_entered_when_all_accept() throws Exception {
    var draft = draft();
    var base = words(draft, "cl_1", "en");
    visits().send(replace(draft, "en", "cl_1", base + " Alpha.", base), party(draft, 0));
    visits().send(replace(draft, "en", "cl_1", base + " Beta.", base), party(draft, 1));
    var secretariat = visits().actAs(draft.secretariat());
    var path = "/en/texts/" + draft.slug();

    var sent =
        visits()
            .send(
                post(path + "/compromises")
                    .param("clause", "cl_1")
                    .param("tongue", "en")
                    .param("words", base + " Alpha and Beta.")
                    .param("with", "1", "2"),
                secretariat);
    assertThat(sent.getStatus()).isEqualTo(303);
    var one = path + "/compromises/1";
    var enter = post(one + "/fate").param("fate", "ENTERED");
    assertThat(visits().send(enter, secretariat).getContentAsString())
        .contains("Not every party has accepted it yet");
    var silent = post(one + "/answers").param("answer", "REJECTS");
    assertThat(visits().send(silent, party(draft, 0)).getStatus()).isEqualTo(422);
    var no = post(one + "/answers").param("answer", "REJECTS").param("reason", "Not yet.");
    assertThat(visits().send(no, party(draft, 0)).getStatus()).isEqualTo(303);
    assertThat(visits().visit(one, secretariat).getContentAsString())
        .contains("Not yet.")
        .contains("does not accept")
        .contains("has not answered");
    for (int i = 0; i < draft.parties().size(); i++) {
      visits().send(post(one + "/answers").param("answer", "ACCEPTS"), party(draft, i));
    }

    assertThat(visits().send(post(one + "/fate").param("fate", "ENTERED"), secretariat).getStatus())
        .isEqualTo(303);
    assertThat(words(draft, "cl_1", "en")).endsWith("Alpha and Beta.");
    assertThat(fate(draft, 1)).isEqualTo(Fate.SETTLED);
    assertThat(fate(draft, 2)).isEqualTo(Fate.SETTLED);
  }

  private MockHttpServletRequestBuilder replace(
      Draft draft, String language, String eId, String words, String base) {
    return post("/" + language + "/texts/" + draft.slug() + "/amendments")
        .param("kind", "REPLACE")
        .param("clause", eId)
        .param("tongue", language)
        .param("words", words)
        .param("base", base)
        .param("reason", "Because.");
  }

  private Fate fate(Draft draft, int number) {
    return amendments.find(draft.id(), number).orElseThrow().fate();
  }

  private String words(Draft draft, String eId, String language) {
    return leaf(draft, eId, language).words();
  }

  private Leaf leaf(Draft draft, String eId, String language) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .flatMap(clause -> clause.leaf(language).stream())
        .findFirst()
        .orElseThrow();
  }
}
