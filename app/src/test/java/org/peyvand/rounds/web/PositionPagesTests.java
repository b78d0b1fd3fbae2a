package org.peyvand.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.rounds.Negotiation;
import org.peyvand.rounds.Positions;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Positions of parties, through the browsers of the secretariat and of a party.
@WholeHouse
class PositionPagesTests {
  @Autowired MockMvc browser;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Drafts drafts;
  @Autowired Texts texts;
  @Autowired Positions positions;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private Negotiation table;
  private String path;
  private Cookie chair;
  private Cookie first;

  @BeforeEach
  void sit_down() throws Exception {
    table = Negotiation.of(places, networks, drafts, ids);
    path = "/texts/" + table.draft().slug();
    chair = actAs(table.secretariat());
    first = actAs(table.negotiator(0));
  }

  @Test
  void a_party_takes_a_position_and_the_chair_sees_it_in_the_table() throws Exception {
    close(0);

    var answer = send(position("cl_1", "SUBJECT_TO", "به شرط <b>بودجه</b>", ""), first);

    assertThat(answer.getStatus()).isEqualTo(303);
    var clause = visit("/fa" + path + "/positions/clauses/cl_1", chair).getContentAsString();
    assertThat(clause).contains("به شرط &lt;b&gt;بودجه").contains("موافق به شرط");
    var only = visit("/en" + path + "/positions?show=SUBJECT_TO", chair).getContentAsString();
    assertThat(only).contains("/positions/clauses/cl_1\"").doesNotContain("/clauses/cl_2\"");
    amend("cl_1", "ru", "Другое.");
    assertThat(visit("/en" + path + "/positions/clauses/cl_1", first).getContentAsString())
        .contains("Given on the words of round 1");
  }

  @Test
  void a_position_on_words_that_changed_or_on_a_clause_that_is_gone_is_answered_by_a_sentence()
      throws Exception {
    var seen = positions.digests(table.draft().id()).get("cl_1");
    amend("cl_1", "ru", "Другое.");

    var late =
        send(
            post("/en" + path + "/positions/clauses/cl_1")
                .param("stand", "OBJECT")
                .param("language", "en")
                .param("words", "Not like this.")
                .param("seen", Objects.requireNonNull(seen))
                .param("after", ""),
            first);
    var gone = send(position("cl_77", "AGREE", "", ""), first);

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString())
        .contains("words have changed while you were reading")
        .contains("Not like this.");
    assertThat(gone.getStatus()).isEqualTo(409);
    assertThat(gone.getContentAsString()).contains("has been deleted meanwhile");
  }

  @Test
  void colleagues_of_one_party_do_not_overwrite_each_other() throws Exception {
    send(position("cl_1", "OBJECT", "No.", ""), first);

    var second = send(position("cl_1", "AGREE", "", ""), actAs(table.head(0)));

    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("A colleague has spoken");
  }

  @Test
  void a_party_agrees_with_the_rest_and_its_objection_stays() throws Exception {
    send(position("cl_1", "OBJECT", "No.", ""), first);

    var all =
        send(
            post("/en" + path + "/positions").param("seen", positions.whole(table.draft().id())),
            first);

    assertThat(all.getStatus()).isEqualTo(303);
    var own =
        positions.ofParty(table.draft().id(), table.party(0)).stream()
            .filter(one -> one.eId().equals("cl_1"))
            .findFirst()
            .orElseThrow();
    assertThat(own.stand()).isEqualTo(org.peyvand.rounds.Position.Stand.OBJECT);
    var text = texts.find(table.draft().id()).orElseThrow();
    assertThat(positions.awaited(text, table.party(0))).isZero();
    assertThat(positions.awaited(text, table.party(1))).isPositive();
  }

  private void close(int after) throws Exception {
    assertThat(send(closing(after, "2026-11-20"), chair).getStatus()).isEqualTo(303);
  }

  private MockHttpServletRequestBuilder closing(int after, String date) {
    return post("/en" + path + "/versions")
        .param("after", "" + after)
        .param("date", date)
        .param("city", "moscow");
  }

  private MockHttpServletRequestBuilder position(
      String eId, String stand, String words, String after) {
    return post("/en" + path + "/positions/clauses/" + eId)
        .param("stand", stand)
        .param("language", "fa")
        .param("words", words)
        .param("seen", positions.digests(table.draft().id()).getOrDefault(eId, "none"))
        .param("after", after);
  }

  private void amend(String eId, String language, String words) {
    var leaf =
        texts.clauses(table.draft().id()).stream()
            .filter(clause -> clause.eId().equals(eId))
            .findFirst()
            .orElseThrow()
            .leaf(language)
            .orElseThrow();
    drafts.amend(table.secretariat(), table.draft().id(), eId, language, words, leaf.version());
  }

  private MockHttpServletResponse visit(String where, Cookie session) throws Exception {
    return new Table(browser, offices, ids).visit(where, session);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form, Cookie session)
      throws Exception {
    return new Table(browser, offices, ids).send(form, session);
  }

  private Cookie actAs(Member member) throws Exception {
    return new Table(browser, offices, ids).actAs(member);
  }
}
