package org.peyvand.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.rounds.Brackets;
import org.peyvand.rounds.Negotiation;
import org.peyvand.rounds.Positions;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Alternatives in brackets, from the first wording to the choice.
@WholeHouse
class BracketPagesTests {
  private static final String NEW = "طرف‌ها می‌کوشند قوانین خود را مبادله کنند.";

  @Autowired MockMvc browser;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Drafts drafts;
  @Autowired Texts texts;
  @Autowired Brackets brackets;
  @Autowired Positions positions;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private Negotiation table;
  private Table browsers;
  private String path;
  private Cookie chair;
  private Cookie first;

  @BeforeEach
  void sit_down() throws Exception {
    table = Negotiation.of(places, networks, drafts, ids);
    browsers = new Table(browser, offices, ids);
    path = "/texts/" + table.draft().slug();
    chair = browsers.actAs(table.secretariat());
    first = browsers.actAs(table.negotiator(0));
  }

  @Test
  void a_clause_is_bracketed_in_one_language_and_the_others_are_asked_for_theirs()
      throws Exception {
    var form = browsers.visit("/fa" + path + "/brackets/new?clause=cl_1&in=fa", first);
    assertThat(form.getContentAsString()).contains(leaf("fa").words());

    var opened = open(NEW);

    assertThat(opened.getStatus()).isEqualTo(303);
    var page = Objects.requireNonNull(opened.getHeader("Location")).substring(3);
    assertThat(browsers.visit("/fa" + page, chair).getContentAsString())
        .contains("می‌کوشند")
        .contains("<ins>")
        .contains("هنوز باید به این زبان‌ها نوشته شود");
    assertThat(browsers.visit("/ru" + page + "?in=ru", chair).getContentAsString())
        .contains("Пока сформулирован только на одном языке: персидский");
    assertThat(browsers.visit("/en" + path + "/positions", chair).getContentAsString())
        .contains("in brackets");
  }

  @Test
  void an_open_bracket_stands_in_the_way_of_adoption_with_a_link_and_a_dropped_one_does_not()
      throws Exception {
    open(NEW);
    var id = brackets.openClauses(table.draft().id()).get("cl_1");

    var adoption = browsers.visit("/en" + path + "/adoption", chair).getContentAsString();
    assertThat(adoption)
        .contains("is in brackets: no wording has been chosen")
        .contains(path + "/brackets/" + id);
    assertThat(browsers.visit("/fa" + path + "/adoption", chair).getContentAsString())
        .contains("در کروشه است");

    var dropped =
        browsers.send(
            post("/en" + path + "/brackets/" + id + "/endings")
                .param("number", "0")
                .param("seen", ""),
            chair);

    assertThat(dropped.getStatus()).isEqualTo(303);
    assertThat(texts.obstacles(texts.find(table.draft().id()).orElseThrow())).isEmpty();
  }

  @Test
  void what_is_chosen_becomes_the_clause_in_every_language_it_was_worded_in() throws Exception {
    open(NEW);
    var id = brackets.openClauses(table.draft().id()).get("cl_1");
    var page = "/en" + path + "/brackets/" + id;
    browsers.send(
        post(page + "/wordings")
            .param("number", "2")
            .param("language", "ru")
            .param("words", "Стороны стремятся обмениваться законами."),
        browsers.actAs(table.negotiator(1)));
    var again =
        browsers.send(
            post(page + "/wordings")
                .param("number", "2")
                .param("language", "ru")
                .param("words", "Иначе."),
            first);
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(again.getContentAsString()).contains("meanwhile").contains("Иначе.");
    browsers.send(post(page + "/supports").param("number", "2"), browsers.actAs(table.head(2)));
    assertThat(brackets.find(Objects.requireNonNull(id)).orElseThrow().supporters(2)).hasSize(2);

    var chosen = browsers.send(ending(page, 2), chair);

    assertThat(chosen.getStatus()).isEqualTo(303);
    assertThat(leaf("fa").words()).isEqualTo(NEW);
    assertThat(leaf("ru").words()).isEqualTo("Стороны стремятся обмениваться законами.");
    assertThat(leaf("en").state()).isEqualTo(Leaf.State.STALE);
    assertThat(browsers.send(ending(page, 1), chair).getStatus()).isEqualTo(409);
    assertThat(browsers.visit("/en" + path + "/brackets", first).getContentAsString())
        .contains("Alternative 2 was chosen");
  }

  @Test
  void words_that_changed_meanwhile_are_read_again_before_one_is_chosen() throws Exception {
    open(NEW);
    var id = brackets.openClauses(table.draft().id()).get("cl_1");
    var seen = Objects.requireNonNull(positions.digests(table.draft().id()).get("cl_1"));
    drafts.amend(
        table.secretariat(), table.draft().id(), "cl_1", "en", "Other.", leaf("en").version());

    var late =
        browsers.send(
            post("/en" + path + "/brackets/" + id + "/endings")
                .param("number", "2")
                .param("seen", seen),
            chair);

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(leaf("fa").words()).isNotEqualTo(NEW);
  }

  @Test
  void one_clause_has_one_bracket_and_the_same_words_are_no_alternative() throws Exception {
    assertThat(open(leaf("fa").words()).getContentAsString()).contains("این عبارت هم‌اکنون هست");
    open(NEW);

    var second = open("دیگر.");

    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("هم‌اکنون در کروشه است");
    var stranger = browsers.actAs(table.head(0));
    assertThat(
            browsers
                .send(
                    post("/en" + path + "/brackets/" + ids.next() + "/endings")
                        .param("number", "0"),
                    stranger)
                .getStatus())
        .isEqualTo(403);
  }

  private MockHttpServletResponse open(String words) throws Exception {
    return browsers.send(
        post("/fa" + path + "/brackets")
            .param("clause", "cl_1")
            .param("language", "fa")
            .param("words", words)
            .param(
                "seen", Objects.requireNonNull(positions.digests(table.draft().id()).get("cl_1"))),
        first);
  }

  private MockHttpServletRequestBuilder ending(String page, int number) {
    return post(page + "/endings")
        .param("number", "" + number)
        .param("seen", Objects.requireNonNull(positions.digests(table.draft().id()).get("cl_1")));
  }

  private Leaf leaf(String language) {
    return texts.clauses(table.draft().id()).stream()
        .filter(clause -> clause.eId().equals("cl_1"))
        .findFirst()
        .orElseThrow()
        .leaf(language)
        .orElseThrow();
  }
}
