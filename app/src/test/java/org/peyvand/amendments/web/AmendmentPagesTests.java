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
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.AdoptOutcome;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.peyvand.texts.web.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What parties propose, from the clause they click to what becomes of it.
@WholeHouse
class AmendmentPagesTests {
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
  void an_amendment_in_russian_is_seen_at_the_same_clause_in_persian_and_hinders_adoption()
      throws Exception {
    var draft = draft();
    var moscow = party(draft, 0);
    var path = "/texts/" + draft.slug();
    var base = words(draft, "cl_1", "ru");

    var form = visits().visit("/ru" + path + "/amendments/new?clause=cl_1", moscow);
    assertThat(form.getContentAsString()).contains(base.substring(0, 20));
    var proposed = visits().send(replace(draft, "ru", "cl_1", base + " Ежегодно.", base), moscow);

    assertThat(proposed.getHeader("Location")).isEqualTo("/ru" + path + "/amendments/1");
    var amendment = amendments.find(draft.id(), 1).orElseThrow();
    assertThat(amendment.body()).contains(draft.parties().getFirst());
    assertThat(amendment.unworded(List.of("fa", "ru"))).containsExactly("fa");
    var tehran = party(draft, 1);
    assertThat(visits().visit("/fa" + path, tehran).getContentAsString())
        .contains("/fa" + path + "/clauses/cl_1/amendments");
    assertThat(visits().visit("/fa" + path + "/amendments/1", tehran).getContentAsString())
        .contains("<ins")
        .contains("Ежегодно.");
    assertThat(
            texts.adopt(
                draft.secretariat(),
                draft.id(),
                draft.adoption(java.time.LocalDate.of(2026, 11, 20))))
        .isInstanceOfSatisfying(
            AdoptOutcome.NotReady.class,
            refused ->
                assertThat(refused.obstacles())
                    .anyMatch(obstacle -> obstacle.eId().equals("cl_1")));
  }

  @Test
  void what_was_agreed_is_entered_with_the_wordings_there_are_and_the_rest_becomes_stale()
      throws Exception {
    var draft = draft();
    var secretariat = visits().actAs(draft.secretariat());
    var base = words(draft, "cl_1", "ru");
    visits().send(replace(draft, "ru", "cl_1", base + " Ежегодно.", base), party(draft, 0));
    var one = "/en/texts/" + draft.slug() + "/amendments/1";
    var persian = words(draft, "cl_1", "fa") + " هر سال.";

    var worded =
        visits()
            .send(
                post(one + "/wordings")
                    .param("position", "0")
                    .param("tongue", "fa")
                    .param("words", persian),
                party(draft, 1));
    assertThat(worded.getStatus()).isEqualTo(303);
    assertThat(
            visits()
                .send(post(one + "/fate").param("fate", "ACCEPTED"), party(draft, 1))
                .getStatus())
        .isEqualTo(422);
    assertThat(
            visits().send(post(one + "/fate").param("fate", "ACCEPTED"), secretariat).getStatus())
        .isEqualTo(303);

    assertThat(words(draft, "cl_1", "ru")).endsWith("Ежегодно.");
    assertThat(leaf(draft, "cl_1", "fa"))
        .returns(persian, Leaf::words)
        .returns(Leaf.State.TRANSLATED, Leaf::state);
    assertThat(leaf(draft, "cl_1", "en").state()).isEqualTo(Leaf.State.STALE);
    assertThat(fate(draft, 1)).isEqualTo(Fate.ACCEPTED);
  }

  @Test
  void amendments_of_the_same_words_collide_and_the_merge_view_shows_what_can_stand_together()
      throws Exception {
    var draft = draft();
    var base = words(draft, "cl_1", "en");
    var first = base.substring(0, base.indexOf(' '));
    visits()
        .send(
            replace(draft, "en", "cl_1", "Alpha" + base.substring(first.length()), base),
            party(draft, 0));
    visits()
        .send(
            replace(draft, "en", "cl_1", "Beta" + base.substring(first.length()), base),
            party(draft, 1));
    visits().send(replace(draft, "en", "cl_1", base + " Gamma.", base), party(draft, 2));
    var secretariat = visits().actAs(draft.secretariat());
    var path = "/en/texts/" + draft.slug();

    assertThat(visits().visit(path + "/amendments", secretariat).getContentAsString())
        .contains("Cannot stand together with: 2");
    var all = visits().visit(path + "/clauses/cl_1/amendments", secretariat).getContentAsString();
    assertThat(all).contains("Left out, because they change the same words as one before them: 2");
    var two =
        visits()
            .visit(path + "/clauses/cl_1/amendments?chosen=yes&with=2&with=3", secretariat)
            .getContentAsString();
    assertThat(two).contains("Beta").contains("Gamma.").doesNotContain("Left out, because");
  }

  @Test
  void a_party_stands_behind_an_amendment_takes_it_back_and_the_proposer_withdraws()
      throws Exception {
    var draft = draft();
    var base = words(draft, "cl_1", "en");
    var tehran = networks.body(draft.parties().get(1)).orElseThrow().slug().value();
    var proposer = party(draft, 0);
    visits()
        .send(
            replace(draft, "en", "cl_1", base + " More.", base).param("sponsors", tehran),
            proposer);
    var one = "/en/texts/" + draft.slug() + "/amendments/1";

    assertThat(
            visits()
                .send(post(one + "/sponsors").param("answer", "CONSENTS"), party(draft, 2))
                .getContentAsString())
        .contains("Your body was not asked.");
    visits().send(post(one + "/sponsors").param("answer", "CONSENTS"), party(draft, 1));
    assertThat(visits().visit(one, proposer).getContentAsString()).contains("stands behind it");
    visits().send(post(one + "/sponsors").param("answer", "REFUSES"), party(draft, 1));
    assertThat(visits().visit(one, proposer).getContentAsString())
        .contains("took its consent back");
    assertThat(
            visits()
                .send(post(one + "/fate").param("fate", "WITHDRAWN"), party(draft, 1))
                .getStatus())
        .isEqualTo(422);
    assertThat(visits().send(post(one + "/fate").param("fate", "WITHDRAWN"), proposer).getStatus())
        .isEqualTo(303);
    assertThat(fate(draft, 1)).isEqualTo(Fate.WITHDRAWN);
  }

  @Test
  void an_amendment_to_a_clause_that_went_or_changed_says_so_and_nothing_is_lost()
      throws Exception {
    var draft = draft();
    var secretariat = visits().actAs(draft.secretariat());
    var base = words(draft, "cl_1", "en");
    var first = base.substring(0, base.indexOf(' '));
    visits()
        .send(
            replace(draft, "en", "cl_1", "Alpha" + base.substring(first.length()), base),
            party(draft, 0));
    visits()
        .send(
            replace(draft, "en", "cl_2", "Other words.", words(draft, "cl_2", "en")),
            party(draft, 0));
    var path = "/en/texts/" + draft.slug();
    visits()
        .send(
            post(path + "/clauses/cl_1/en")
                .param("words", "Beta" + base.substring(first.length()))
                .param("version", "1"),
            secretariat);
    visits().send(post(path + "/clauses/cl_2/removal"), secretariat);

    var changed =
        visits().send(post(path + "/amendments/1/fate").param("fate", "ACCEPTED"), secretariat);
    var gone =
        visits().send(post(path + "/amendments/2/fate").param("fate", "ACCEPTED"), secretariat);

    assertThat(changed.getStatus()).isEqualTo(422);
    assertThat(changed.getContentAsString())
        .contains("The text has changed since in the same place.")
        .contains("Alpha");
    assertThat(gone.getContentAsString())
        .contains("That clause has been taken out meanwhile.")
        .contains("Other words.");
    assertThat(fate(draft, 1)).isEqualTo(Fate.PENDING);
  }

  @Test
  void strangers_learn_nothing_of_what_is_proposed() throws Exception {
    var draft = draft();
    var path = "/en/texts/" + draft.slug();
    var base = words(draft, "cl_1", "en");
    visits().send(replace(draft, "en", "cl_1", base + " More.", base), party(draft, 0));
    var stranger = new BodyId(ids.next());
    var elsewhere =
        visits()
            .actAs(
                new Member(
                    ids.next(),
                    "stranger",
                    Multilingual.of("en", "Stranger"),
                    Optional.of(stranger),
                    List.of(new Grant(Duty.NEGOTIATOR, new Scope.OfBody(stranger)))));

    for (var page : List.of("/amendments", "/amendments/1", "/clauses/cl_1/amendments")) {
      assertThat(visits().visit(path + page, elsewhere).getStatus()).isEqualTo(404);
      assertThat(visits().visit(path + page).getHeader("Location")).contains("/sessions/new");
    }
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
