package org.peyvand.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Change;
import org.peyvand.texts.ChangeFilter;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.texts.TextHistory;
import org.peyvand.texts.Texts;
import org.peyvand.texts.web.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The drafting table, from the opening of a text to its history.
@WholeHouse
class DraftingPagesTests {
  @Autowired MockMvc browser;
  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired TextHistory history;
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
  void words_saved_while_two_people_type_stand_together_or_side_by_side() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.negotiator());
    var base = leaf(draft, "cl_1", "en").words();
    var words = base.split(" ");
    var first = base.replace(words[0], "Hereby");
    var last = base.substring(0, base.length() - words[words.length - 1].length()) + "together.";

    var one = visits().send(saving(draft, "cl_1", "en", first, base, 1), session);
    var two = visits().send(saving(draft, "cl_1", "en", last, base, 1), session);

    assertThat(one.getStatus()).isEqualTo(200);
    assertThat(two.getStatus()).isEqualTo(200);
    var merged = leaf(draft, "cl_1", "en");
    assertThat(merged.words()).startsWith("Hereby").endsWith("together.");
    assertThat(two.getContentAsString()).contains("together.");
    assertThat(leaf(draft, "cl_1", "fa").state()).isEqualTo(Leaf.State.STALE);

    var three = visits().send(saving(draft, "cl_1", "en", "All new words.", base, 1), session);
    assertThat(three.getStatus()).isEqualTo(409);
    assertThat(three.getContentAsString()).contains("Hereby");
    assertThat(leaf(draft, "cl_1", "en").words()).isEqualTo(merged.words());
  }

  @Test
  void a_clause_is_put_in_moved_and_taken_out_and_the_history_keeps_its_words() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.negotiator());
    var path = "/en/texts/" + draft.slug();

    var inserted =
        visits()
            .send(
                post(path + "/clauses")
                    .param("kind", "CLAUSE")
                    .param("after", "cl_1")
                    .param("words", "A clause nobody expected."),
                session);
    assertThat(inserted.getStatus()).isEqualTo(303);
    var eId =
        texts.clauses(draft.id()).stream()
            .filter(
                clause -> clause.leaf("en").filter(l -> l.words().contains("nobody")).isPresent())
            .findFirst()
            .orElseThrow()
            .eId();
    assertThat(leaves(draft, eId)).containsExactly("en");
    assertThat(texts.obstacles(texts.find(draft.id()).orElseThrow()))
        .anyMatch(obstacle -> obstacle.eId().equals(eId) && obstacle.language().equals("fa"));

    assertThat(
            visits()
                .send(post(path + "/clauses/" + eId + "/position").param("after", "cl_2"), session)
                .getStatus())
        .isEqualTo(303);
    var removal = post(path + "/clauses/" + eId + "/removal").param("reason", "Said in clause 2.");
    assertThat(visits().send(removal, session).getStatus()).isEqualTo(303);
    assertThat(visits().visit(path + "/clauses/" + eId, session).getStatus()).isEqualTo(404);

    var filter = new ChangeFilter(eId, null, null);
    assertThat(history.changes(draft.id(), filter, Optional.empty()).items())
        .extracting(Change::what)
        .containsExactly(Change.What.REMOVED, Change.What.MOVED, Change.What.INSERTED);
    assertThat(visits().visit(path + "/history?clause=" + eId, session).getContentAsString())
        .contains("A clause nobody expected.")
        .contains("Said in clause 2.")
        .contains("deleted:");
  }

  @Test
  void what_cannot_stand_there_is_refused_in_the_readers_language() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.negotiator());
    var path = "/fa/texts/" + draft.slug();

    var recital =
        visits()
            .send(
                post(path + "/clauses")
                    .param("kind", "RECITAL")
                    .param("after", "cl_1")
                    .param("words", "با یادآوری"),
                session);
    var gone =
        visits().send(post(path + "/clauses/cl_99/position").param("after", "cl_1"), session);

    assertThat(recital.getStatus()).isEqualTo(422);
    assertThat(recital.getContentAsString()).contains("با یادآوری").contains("role=\"alert\"");
    assertThat(gone.getStatus()).isEqualTo(404);
  }

  @Test
  void by_amendment_only_closes_the_words_to_negotiators_and_leaves_translators_their_work()
      throws Exception {
    var draft = draft();
    var secretariat = visits().actAs(draft.secretariat());
    var negotiator = visits().actAs(draft.negotiator());
    var translator =
        visits().actAs(SampleTexts.member("translator", draft.network(), Duty.TRANSLATOR));
    var path = "/en/texts/" + draft.slug();
    var base = leaf(draft, "cl_1", "en").words();

    assertThat(visits().send(saving(draft, "cl_1", "en", "x", base, 1), translator).getStatus())
        .isEqualTo(422);
    visits().send(post(path + "/editing").param("amendments", "yes"), secretariat);

    var refused = visits().send(saving(draft, "cl_1", "en", "x", base, 1), negotiator);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("only by amendment");
    visits().send(saving(draft, "cl_1", "en", "The words agreed.", base, 1), secretariat);
    var persian = leaf(draft, "cl_1", "fa");
    var followed =
        visits()
            .send(
                saving(draft, "cl_1", "fa", "عبارت توافق‌شده.", persian.words(), persian.version()),
                translator);
    assertThat(followed.getStatus()).isEqualTo(200);
    assertThat(leaf(draft, "cl_1", "fa").state()).isEqualTo(Leaf.State.TRANSLATED);
  }

  @Test
  void a_reviser_declares_by_name_and_with_a_reason_that_a_change_has_no_effect() throws Exception {
    var draft = draft();
    var negotiator = visits().actAs(draft.negotiator());
    var reviser = visits().actAs(draft.reviser());
    var base = leaf(draft, "cl_1", "en").words();
    visits().send(saving(draft, "cl_1", "en", base + " Comma.", base, 1), negotiator);
    var leaf = "/en/texts/" + draft.slug() + "/clauses/cl_1/fa";
    var version = Integer.toString(leaf(draft, "cl_1", "fa").version());

    var silent =
        visits()
            .send(
                post(leaf + "/no-effect").param("version", version).param("reason", " "), reviser);
    assertThat(silent.getStatus()).isEqualTo(422);
    var declared =
        visits()
            .send(
                post(leaf + "/no-effect")
                    .param("version", version)
                    .param("reason", "Only English needs the comma."),
                reviser);

    assertThat(declared.getStatus()).isEqualTo(303);
    assertThat(leaf(draft, "cl_1", "fa").state()).isEqualTo(Leaf.State.CONCORDANT);
    assertThat(leaf(draft, "cl_1", "ru").state()).isEqualTo(Leaf.State.STALE);
    assertThat(
            visits()
                .visit("/en/texts/" + draft.slug() + "/history?what=NO_EFFECT", negotiator)
                .getContentAsString())
        .contains("Only English needs the comma.");
  }

  @Test
  void the_history_tells_those_who_work_on_it_who_has_read_a_closed_draft() throws Exception {
    var draft = draft();
    var negotiator = visits().actAs(draft.negotiator());
    var path = "/ru/texts/" + draft.slug();

    visits().visit(path + "/draft?beside=fa", negotiator);

    assertThat(history.readings(draft.id()))
        .extracting(org.peyvand.texts.Reading::language)
        .containsExactlyInAnyOrder("ru", "fa");
    var stranger = visits().actAs(SampleTexts.member("press", draft.network(), Duty.PRESS));
    assertThat(visits().visit(path + "/history", stranger).getStatus()).isIn(403, 404);
    assertThat(visits().visit(path + "/draft", stranger).getStatus()).isIn(403, 404);
  }

  @Test
  void figures_that_differ_are_shown_and_lost_half_spaces_offered_one_by_one() throws Exception {
    var draft = draft();
    var session = visits().actAs(draft.negotiator());
    var path = "/en/texts/" + draft.slug() + "/clauses/cl_1/";
    save(draft, session, "en", "The Parties meet on 27 October 2025 with 45 delegates.");
    save(draft, session, "fa", "طرف ها با ۵۴ نماینده دیدار می کنند.");

    var page = visits().visit(path + "fa", session).getContentAsString();
    assertThat(page).contains("Facts that differ between the languages").contains("45");
    assertThat(page).contains("<ins>می\u200cکنند</ins>").contains("name=\"chosen\"");
    var version = leaf(draft, "cl_1", "fa").version();
    var made =
        visits()
            .send(
                post(path + "fa/corrections")
                    .param("version", Integer.toString(version))
                    .param("chosen", "0", "1"),
                session);

    assertThat(made.getStatus()).isEqualTo(303);
    assertThat(leaf(draft, "cl_1", "fa").words())
        .isEqualTo("طرف\u200cها با ۵۴ نماینده دیدار می\u200cکنند.");
    // What says nothing new makes nobody stale.
    assertThat(leaf(draft, "cl_1", "en").state()).isEqualTo(Leaf.State.DRAFT);
  }

  private void save(Draft draft, jakarta.servlet.http.Cookie session, String language, String words)
      throws Exception {
    var now = leaf(draft, "cl_1", language);
    var answer =
        visits().send(saving(draft, "cl_1", language, words, now.words(), now.version()), session);
    assertThat(answer.getStatus()).isEqualTo(200);
  }

  private MockHttpServletRequestBuilder saving(
      Draft draft, String eId, String language, String words, String base, int version) {
    return post("/en/texts/" + draft.slug() + "/clauses/" + eId + "/" + language + "/words")
        .param("words", words)
        .param("base", base)
        .param("version", Integer.toString(version));
  }

  private Leaf leaf(Draft draft, String eId, String language) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .flatMap(clause -> clause.leaf(language).stream())
        .findFirst()
        .orElseThrow();
  }

  private List<String> leaves(Draft draft, String eId) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals(eId))
        .flatMap(clause -> clause.leaves().stream())
        .map(Leaf::language)
        .toList();
  }
}
