package org.peyvand.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.rounds.Negotiation;
import org.peyvand.rounds.Rounds;
import org.peyvand.rounds.Silences;
import org.peyvand.rounds.Stances;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A negotiation through the browsers of the secretariat and of two parties.
@WholeHouse
class NegotiationPagesTests {
  @Autowired MockMvc browser;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Drafts drafts;
  @Autowired Texts texts;
  @Autowired Rounds rounds;
  @Autowired Stances stances;
  @Autowired Silences silences;
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
  void the_secretariat_closes_a_round_and_everybody_at_the_table_reads_it() throws Exception {
    assertThat(send(closing(0, "2026-11-20").param("names.fa", "نشست مسکو"), chair))
        .satisfies(done -> assertThat(done.getStatus()).isEqualTo(303));

    var read = visit("/fa" + path + "/versions/1", first).getContentAsString();
    var words = texts.clauses(table.draft().id()).getLast().leaf("fa").orElseThrow().words();
    assertThat(read).contains("نشست مسکو").contains(words).contains(digest(1));
    assertThat(visit("/en" + path + "/versions", first).getContentAsString())
        .contains("/versions/1\"");
    assertThat(visit("/en" + path + "/versions/1.json", first).getContentAsByteArray())
        .satisfies(bytes -> assertThat(Texts.digest(bytes)).isEqualTo(digest(1)));
  }

  @Test
  void a_negotiation_is_nobody_elses_to_see_and_only_the_secretariat_closes_rounds()
      throws Exception {
    close(0);
    var stranger = actAs(SampleTexts.member("stranger", new NetworkId(ids.next()), Duty.REVISER));

    for (var page : new String[] {"/versions", "/versions/1", "/positions", "/brackets"}) {
      assertThat(visit("/en" + path + page, stranger).getStatus()).as(page).isEqualTo(404);
      assertThat(browser.perform(get("/en" + path + page)).andReturn().getResponse().getStatus())
          .as(page)
          .isIn(302, 303, 401);
    }
    assertThat(send(closing(1, "2026-11-20"), first).getStatus()).isEqualTo(403);
  }

  @Test
  void two_officers_who_close_a_round_at_once_close_one() throws Exception {
    close(0);

    var second = send(closing(0, "2026-11-20"), chair);

    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("Somebody else has closed a round");
    assertThat(rounds.list(table.draft().id(), 0).items()).hasSize(1);
  }

  @Test
  void a_date_that_cannot_be_is_refused_and_stays_in_the_form() throws Exception {
    var ahead = send(closing(0, LocalDate.now().plusDays(3).toString()), chair);

    assertThat(ahead.getStatus()).isEqualTo(422);
    assertThat(ahead.getContentAsString()).contains("in the future");
    assertThat(send(closing(0, "soon"), chair).getStatus()).isEqualTo(422);
  }

  @Test
  void what_changed_since_a_round_is_marked_word_by_word_in_every_script() throws Exception {
    close(0);
    amend("cl_1", "ru", "Стороны обмениваются новыми законами.");

    var russian =
        visit("/ru" + path + "/versions/comparison?from=1&to=now&in=ru", first)
            .getContentAsString();
    assertThat(russian).contains("<ins>").contains("<del>").contains("новыми");
    var amharic =
        visit("/am" + path + "/versions/comparison?from=1&to=now&in=am", first)
            .getContentAsString();
    assertThat(amharic).contains("is-elsewhere").doesNotContain("<del><span");
    var whole =
        visit("/en" + path + "/versions/comparison?from=1&to=now&whole=1", first)
            .getContentAsString();
    assertThat(whole).contains("is-none");
    assertThat(visit("/en" + path + "/versions/comparison?from=7", first).getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_party_agrees_ad_referendum_another_objects_and_the_page_says_so() throws Exception {
    close(0);
    send(stance("AGREED_AD_REFERENDUM", ""), first);
    send(stance("OBJECTION", "Мы не согласны с пунктом 1."), actAs(table.negotiator(1)));

    var page = visit("/en" + path + "/versions/1", chair).getContentAsString();

    assertThat(page)
        .contains("One of 5 parties has agreed ad referendum")
        .contains("One party objects")
        .contains("Мы не согласны");
    assertThat(visit("/en" + path + "/adoption", chair).getContentAsString())
        .contains("Minsk City Council of Deputies: Мы не согласны с пунктом 1.");
    assertThat(send(stance("OBJECTION", ""), actAs(table.negotiator(2))).getStatus())
        .isEqualTo(422);
    assertThat(send(stance("OBJECTION", "Nobody's."), chair).getStatus()).isEqualTo(403);
  }

  @Test
  void silence_is_opened_with_a_deadline_shown_on_each_readers_clock_and_broken_with_a_reason()
      throws Exception {
    close(0);
    var past = send(silence("2020-01-01"), chair);
    assertThat(past.getStatus()).isEqualTo(422);
    assertThat(past.getContentAsString()).contains("The deadline is in the past");

    assertThat(send(silence(LocalDate.now().plusDays(5).toString()), chair).getStatus())
        .isEqualTo(303);
    assertThat(visit("/en" + path + "/adoption", chair).getContentAsString())
        .contains("A silence procedure is running on round 1");
    assertThat(visit("/fa" + path, first).getContentAsString())
        .contains("شیوهٔ سکوت دربارهٔ دور ۱");
    assertThat(visit("/fa" + path + "/versions/1", first).getContentAsString())
        .contains("silence-breaks");
    assertThat(visit("/en/desk", first).getContentAsString())
        .contains("A silence procedure runs on round 1 until")
        .contains("await a word of your party");
    var objection = send(stance("OBJECTION", "No."), first);
    assertThat(objection.getContentAsString()).contains("Break silence instead");

    var broken =
        send(
            post("/en" + path + "/versions/1/silence-breaks")
                .param("language", "fa")
                .param("words", "بند ۲ پذیرفتنی نیست."),
            first);

    assertThat(broken.getStatus()).isEqualTo(303);
    assertThat(visit("/en" + path + "/versions/1", chair).getContentAsString())
        .contains("Silence was broken")
        .contains("بند ۲ پذیرفتنی نیست.");
    assertThat(silences.running(table.draft().id())).isEmpty();
    assertThat(stances.of(table.draft().id(), 1)).isEmpty();
  }

  @Test
  void the_page_of_the_draft_leads_there_for_those_at_the_table() throws Exception {
    close(0);

    assertThat(visit("/en" + path, first).getContentAsString())
        .contains(path + "/versions\"")
        .contains(path + "/brackets\"");
  }

  private String digest(int number) {
    return rounds.round(table.draft().id(), number).orElseThrow().digest();
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

  private MockHttpServletRequestBuilder stance(String kind, String words) {
    return post("/en" + path + "/versions/1/stances")
        .param("kind", kind)
        .param("language", "ru")
        .param("words", words)
        .param("after", "");
  }

  private MockHttpServletRequestBuilder silence(String date) {
    return post("/en" + path + "/versions/1/silences")
        .param("date", date)
        .param("time", "12:00")
        .param("zone", "Asia/Tehran");
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
