package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.register.Register;
import org.peyvand.texts.AdoptOutcome.Adopted;
import org.peyvand.texts.AdoptOutcome.NotReady;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.texts.AmendOutcome.Amended;
import org.peyvand.texts.AmendOutcome.Overtaken;
import org.peyvand.texts.ConfirmOutcome.Confirmed;
import org.peyvand.texts.Leaf.State;
import org.peyvand.texts.SampleTexts.Draft;
import org.peyvand.verify.json.StrictJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The doors of the room on a real database. Tests commit what they do, each in a network of its
/// own, because two of them need transactions that meet.
@WholeHouse
class TextsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Texts texts;
  @Autowired Drafts drafts;
  @Autowired Register register;
  @Autowired Places places;
  @Autowired Networks networks;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  private Draft draft(String sample) {
    return new SampleTexts(places, networks, drafts, ids).draft(sample);
  }

  @Test
  void a_draft_comes_back_as_it_was_brought_in() {
    var draft = draft(SampleTexts.STATEMENT);

    var found = texts.find(draft.id()).orElseThrow();
    var clauses = texts.clauses(draft.id());
    assertThat(found.setup().languages())
        .containsExactly("am", "ar", "be", "zh", "en", "hi", "id", "fa", "pt", "ru", "es");
    assertThat(found.setup().parties()).isEqualTo(draft.parties()).hasSize(6);
    assertThat(found.setup().provisions().effect().count()).isEqualTo(2);
    assertThat(found.setup().provisions().accession().objectionDays()).isEqualTo(45);
    assertThat(clauses).first().extracting(Clause::eId).isEqualTo("preface");
    assertThat(clauses)
        .extracting(Clause::eId)
        .containsSubsequence(
            "recs_1__rec_6",
            "preamble__formula_2",
            "sec_1",
            "cl_1",
            "cl_1__subcl_1",
            "cl_2",
            "conclusions__p_1");
    assertThat(clauses).allSatisfy(clause -> assertThat(clause.leaves()).hasSize(11));
  }

  @Test
  void a_slug_is_taken_once() {
    var draft = draft(SampleTexts.READY);
    var again =
        new Drafting(
            draft.slug(),
            draft.network(),
            texts.find(draft.id()).orElseThrow().setup(),
            List.of(new Drafting.Piece("cl_1", Clause.Kind.CLAUSE, 1, null, List.of())));

    assertThat(drafts.draft(draft.secretariat(), again)).isEqualTo(DraftOutcome.Refused.SLUG_TAKEN);
    assertThat(drafts.draft(draft.reviser(), again))
        .isEqualTo(DraftOutcome.Refused.NOT_THE_SECRETARIAT);
  }

  @Test
  void what_agrees_in_every_language_is_adopted_frozen_and_registered() {
    var draft = draft(SampleTexts.READY);

    var outcome = texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));

    var adopted = texts.find(draft.id()).orElseThrow().adopted().orElseThrow();
    assertThat(outcome).isEqualTo(new Adopted(adopted.digests()));
    assertThat(adopted.adoption().date()).isEqualTo(DAY);
    var original = texts.original(draft.id()).orElseThrow();
    assertThat(Texts.digest(original.pdf())).isEqualTo(adopted.digests().sha256());
    var entry =
        StrictJson.parseCanonical(
                register.entry(texts.adoptionAct(draft.id()).orElseThrow()).orElseThrow().leaf())
            .asFields();
    assertThat(entry.text("type")).isEqualTo("text-adopted");
    assertThat(entry.text("instrument")).isEqualTo(draft.id().toString());
    assertThat(entry.fields("digests").fields("original").text("sm3"))
        .isEqualTo(adopted.digests().sm3());
    assertThat(entry.fields("digests").text("record")).isEqualTo(Texts.digest(original.record()));
  }

  @Test
  void a_stale_leaf_refuses_adoption_by_clause_and_language_and_nothing_is_written() {
    var draft = draft(SampleTexts.STALE);

    var outcome = texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotReady.class,
            refused ->
                assertThat(refused.obstacles())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        Obstacle.NotConcordant.class,
                        leaf -> {
                          assertThat(leaf.language()).isEqualTo("es");
                          assertThat(leaf.state()).isEqualTo(State.STALE);
                        }));
    assertThat(texts.original(draft.id())).isEmpty();
    assertThat(texts.find(draft.id()).orElseThrow().adopted()).isEmpty();
  }

  @Test
  void only_the_secretariat_of_the_network_records_an_adoption() {
    var draft = draft(SampleTexts.READY);
    var elsewhere = SampleTexts.member("other", new NetworkId(ids.next()), Duty.SECRETARIAT);

    assertThat(texts.adopt(elsewhere, draft.id(), draft.adoption(DAY)))
        .isEqualTo(AdoptOutcome.Refused.NOT_THE_SECRETARIAT);
    assertThat(texts.adopt(draft.negotiator(), draft.id(), draft.adoption(DAY)))
        .isEqualTo(AdoptOutcome.Refused.NOT_THE_SECRETARIAT);
  }

  @Test
  void two_clicks_at_once_adopt_once() throws Exception {
    var draft = draft(SampleTexts.READY);
    Callable<AdoptOutcome> click =
        () -> texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));

    List<AdoptOutcome> outcomes;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          people.invokeAll(List.of(click, click, click)).stream()
              .map(done -> done.resultNow())
              .toList();
    }

    assertThat(outcomes).filteredOn(Adopted.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(AdoptOutcome.Refused.ALREADY_ADOPTED::equals).hasSize(2);
    assertThat(
            db.sql("select count(*) from register.entry where convert_from(leaf, 'UTF8') like :id")
                .param("id", "%" + draft.id() + "%")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void after_adoption_no_word_is_changed_not_even_by_hand_in_the_database() {
    var draft = draft(SampleTexts.READY);
    texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));

    assertThat(drafts.amend(draft.negotiator(), draft.id(), "cl_1", "fa", "other", 1))
        .isEqualTo(AmendOutcome.Refused.ALREADY_ADOPTED);
    assertThat(drafts.confirm(draft.reviser(), draft.id(), "cl_1", "fa", 1))
        .isEqualTo(ConfirmOutcome.Refused.ALREADY_ADOPTED);
    assertThatThrownBy(
            () ->
                db.sql("update texts.original set pdf = '' where instrument = :id")
                    .param("id", draft.id().value())
                    .update())
        .hasMessageContaining("what was adopted is not changed");
  }

  @Test
  void a_change_in_one_language_makes_the_others_stale_until_revisers_confirm() {
    var draft = draft(SampleTexts.READY);

    var amended = drafts.amend(draft.negotiator(), draft.id(), "cl_1", "ru", "Новые  слова.", 1);

    assertThat(amended).isInstanceOf(Amended.class);
    assertThat(leaf(draft, "ru").words()).isEqualTo("Новые слова.");
    assertThat(leaf(draft, "ru").state()).isEqualTo(State.DRAFT);
    for (var other : List.of("am", "be", "en", "fa")) {
      assertThat(leaf(draft, other).state()).as(other).isEqualTo(State.STALE);
      drafts.amend(draft.negotiator(), draft.id(), "cl_1", other, "words " + other, 2);
    }
    for (var language : List.of("am", "be", "en", "fa", "ru")) {
      assertThat(
              drafts.confirm(
                  draft.reviser(), draft.id(), "cl_1", language, leaf(draft, language).version()))
          .as(language)
          .isInstanceOf(Confirmed.class);
    }
    assertThat(texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY)))
        .isInstanceOf(Adopted.class);
  }

  @Test
  void the_second_of_two_writers_loses_nothing_and_overwrites_nothing() {
    var draft = draft(SampleTexts.READY);
    drafts.amend(draft.negotiator(), draft.id(), "cl_1", "fa", "نخست", 1);

    var second = drafts.amend(draft.secretariat(), draft.id(), "cl_1", "fa", "دوم", 1);

    assertThat(second)
        .isInstanceOfSatisfying(
            Overtaken.class,
            overtaken -> {
              assertThat(overtaken.theirs().words()).isEqualTo("نخست");
              assertThat(overtaken.yours()).isEqualTo("دوم");
            });
    assertThat(leaf(draft, "fa").words()).isEqualTo("نخست");
  }

  @Test
  void a_reviser_does_not_draft_and_a_negotiator_does_not_confirm() {
    var draft = draft(SampleTexts.READY);

    assertThat(drafts.amend(draft.reviser(), draft.id(), "cl_1", "fa", "x", 1))
        .isEqualTo(AmendOutcome.Refused.NOT_A_DRAFTER);
    assertThat(drafts.confirm(draft.negotiator(), draft.id(), "cl_1", "fa", 1))
        .isEqualTo(ConfirmOutcome.Refused.NOT_A_REVISER);
    assertThat(drafts.amend(draft.negotiator(), draft.id(), "cl_99", "fa", "x", 1))
        .isEqualTo(AmendOutcome.Refused.NO_SUCH_CLAUSE);
  }

  @Test
  void a_character_no_font_has_refuses_adoption_by_clause_and_language() {
    var draft = draft(SampleTexts.READY);
    for (var language : List.of("en", "am", "be", "fa", "ru")) {
      var words = language.equals("en") ? "A \uD808\uDC00 sign." : "words";
      drafts.amend(
          draft.negotiator(), draft.id(), "cl_1", language, words, leaf(draft, language).version());
    }
    for (var language : List.of("en", "am", "be", "fa", "ru")) {
      drafts.confirm(
          draft.reviser(), draft.id(), "cl_1", language, leaf(draft, language).version());
    }

    assertThat(texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY)))
        .isInstanceOfSatisfying(
            NotReady.class,
            refused ->
                assertThat(refused.obstacles())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        Obstacle.Unprintable.class,
                        found -> {
                          assertThat(found.eId()).isEqualTo("cl_1");
                          assertThat(found.language()).isEqualTo("en");
                          assertThat(found.character()).isEqualTo("U+12000");
                        }));
  }

  @Test
  void a_draft_is_listed_and_found_only_for_its_own() {
    var draft = draft(SampleTexts.READY);
    var stranger = SampleTexts.member("stranger", new NetworkId(ids.next()), Duty.REVISER);

    assertThat(texts.find(draft.slug(), Optional.empty())).isEmpty();
    assertThat(texts.find(draft.slug(), Optional.of(stranger))).isEmpty();
    assertThat(texts.find(draft.slug(), Optional.of(draft.negotiator()))).isPresent();
    assertThat(slugs(Optional.empty())).doesNotContain(draft.slug());
    assertThat(slugs(Optional.of(draft.reviser()))).contains(draft.slug());

    texts.adopt(draft.secretariat(), draft.id(), draft.adoption(DAY));

    assertThat(texts.find(draft.slug(), Optional.empty())).isPresent();
    assertThat(slugs(Optional.empty())).contains(draft.slug());
  }

  private List<org.peyvand.kernel.Slug> slugs(Optional<org.peyvand.access.Member> reader) {
    return texts.list(reader, Optional.empty()).items().stream().map(Instrument::slug).toList();
  }

  private Leaf leaf(Draft draft, String language) {
    return texts.clauses(draft.id()).stream()
        .filter(clause -> clause.eId().equals("cl_1"))
        .findFirst()
        .flatMap(clause -> clause.leaf(language))
        .orElseThrow();
  }
}
