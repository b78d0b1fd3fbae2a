package org.peyvand.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.Texts;
import org.peyvand.texts.web.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Where a text is opened and settled.
@WholeHouse
class SetupPagesTests {
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

  private Visits visits() {
    return new Visits(browser, offices, ids);
  }

  @Test
  void a_secretariat_opens_a_text_from_a_template_and_settles_it_again() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.secretariat());
    var title = "Charter " + ids.next().toString().substring(24);

    assertThat(visits().visit("/fa/texts/new", session).getContentAsString())
        .contains("dir=\"rtl\"")
        .contains("CHARTER");
    var opened = visits().send(opening(draft, title), session);

    assertThat(opened.getStatus()).isEqualTo(303);
    assertThat(opened.getHeader("Location")).endsWith("/draft");
    var slug = Slug.from(title).orElseThrow();
    var instrument = texts.find(slug, Optional.of(draft.secretariat())).orElseThrow();
    assertThat(instrument.setup().languages()).containsExactly("ru", "fa", "en");
    assertThat(instrument.setup().particulars().goals()).containsExactly(11, 17);
    assertThat(instrument.setup().provisions().withdrawal().noticeDays()).isEqualTo(90);
    // By the Persian names of the cities, whatever the order in which they were ticked.
    assertThat(instrument.setup().parties())
        .isEqualTo(
            bodies(draft).stream()
                .sorted(
                    java.util.Comparator.comparing(
                        body -> body.city().names().texts().get("fa"),
                        org.peyvand.languages.Collation.in("fa")))
                .map(Body::id)
                .toList());
    var clauses = texts.clauses(instrument.id());
    assertThat(clauses).extracting(Clause::kind).contains(Clause.Kind.RECITAL, Clause.Kind.HEADING);
    assertThat(clauses)
        .allSatisfy(
            clause -> assertThat(clause.leaves()).extracting(Leaf::language).contains("fa"));

    var stale = settling(slug, draft, title, 1).param("noticeDays", "180");
    assertThat(visits().send(stale, session).getStatus()).isEqualTo(303);
    var late = visits().send(settling(slug, draft, title, 1), session);
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Somebody else has changed the set-up");
    var now = texts.find(instrument.id()).orElseThrow();
    assertThat(now.setup().provisions().withdrawal().noticeDays()).isEqualTo(180);
  }

  @Test
  void a_set_up_with_gaps_names_each_field_and_keeps_what_was_entered() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.secretariat());

    var answer =
        visits()
            .send(
                post("/en/texts")
                    .param("titles.en", "Only \"English\"")
                    .param("languages", "en", "fa")
                    .param("prevailing", "zh")
                    .param("goals", "18")
                    .param("noticeDays", "-1"),
                session);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Give the title in every language you ticked")
        .contains("Only an authentic language can prevail.")
        .contains("The goals have the numbers 1 to 17.")
        .contains("The days of notice are a number")
        .contains("Only &#34;English&#34;");
  }

  private MockHttpServletRequestBuilder opening(Draft draft, String title) {
    return fields(post("/en/texts"), draft, title)
        .param("template", "DECLARATION")
        .param("noticeDays", "90");
  }

  private MockHttpServletRequestBuilder settling(Slug slug, Draft draft, String title, int seen) {
    return fields(post("/en/texts/" + slug + "/setup"), draft, title)
        .param("settled", Integer.toString(seen));
  }

  private MockHttpServletRequestBuilder fields(
      MockHttpServletRequestBuilder form, Draft draft, String title) {
    return form.param("network", networks.network(draft.network()).orElseThrow().slug().value())
        .param("type", "CHARTER")
        .param("titles.en", title)
        .param("titles.fa", "منشور")
        .param("titles.ru", "Хартия")
        .param("languages", "en", "fa", "ru")
        .param("place.ru", "1")
        .param("place.fa", "2")
        .param("place.en", "3")
        .param("nature", "POLITICAL")
        .param("parties", bodies(draft).stream().map(b -> b.slug().value()).toArray(String[]::new))
        .param("orderKey", "CITY")
        .param("orderLanguage", "fa")
        .param("policy", "OPEN")
        .param("referenceDate", "DEPOSIT")
        .param("effect", "SIGNATURES")
        .param("effectCount", "3")
        .param("goals", "11", "17")
        .param("topics", "CLIMATE");
  }

  private List<Body> bodies(Draft draft) {
    return draft.parties().stream().map(id -> networks.body(id).orElseThrow()).toList();
  }
}
