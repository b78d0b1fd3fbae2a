package org.peyvand.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.amendments.Amendment.Answer;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Sponsor;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.Amendment.Worded;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;

class AmendmentStoreTests {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final InstrumentId TEXT = new InstrumentId(new UUID(3, 1));
  private static final BodyId MOSCOW = new BodyId(new UUID(2, 1));
  private static final BodyId TEHRAN = new BodyId(new UUID(2, 2));
  private static final Author AUTHOR =
      new Author(new UUID(1, 1), Multilingual.of("ru", "Участник переговоров"));

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final StepStore steps = new StepStore(db);
  private final AmendmentStore store = new AmendmentStore(db, steps);

  @Test
  void an_amendment_comes_back_as_it_was_proposed() {
    var amendment = amendment(1);
    store.add(amendment);

    assertThat(store.find(TEXT, 1)).contains(amendment);
    assertThat(store.find(amendment.id())).contains(amendment);
    assertThat(store.nextNumber(TEXT)).isEqualTo(2);
    assertThat(store.pending(TEXT)).isEqualTo(1);
    assertThat(store.allPending(TEXT)).containsExactly(amendment);
    assertThat(store.counts(TEXT)).isEqualTo(Map.of("cl_1", 1, "cl_3", 1));
  }

  @Test
  void a_later_wording_stands_above_the_earlier_which_stays() {
    store.add(amendment(1));
    var again = new Worded("متن دیگر", "متن", AUTHOR, NOON);

    steps.word(amendment(1).id(), 0, "fa", again);
    steps.word(amendment(1).id(), 0, "fa", new Worded("متن سوم", "متن", AUTHOR, NOON));

    var words = store.find(TEXT, 1).orElseThrow().steps().getFirst().wordings();
    assertThat(words.get("fa").words()).isEqualTo("متن سوم");
    assertThat(db.sql("select count(*) from amendments.wording").query(Integer.class).single())
        .isEqualTo(4);
  }

  @Test
  void a_party_answers_and_an_amendment_is_decided_once() {
    store.add(amendment(1));

    store.answer(amendment(1).id(), TEHRAN, Answer.CONSENTS, NOON);
    assertThat(store.find(TEXT, 1).orElseThrow().sponsors())
        .containsExactly(new Sponsor(TEHRAN, Answer.CONSENTS));
    assertThat(store.decide(amendment(1).id(), Fate.REJECTED, "no", AUTHOR.office(), NOON))
        .isTrue();
    assertThat(store.decide(amendment(1).id(), Fate.ACCEPTED, "", AUTHOR.office(), NOON)).isFalse();
    assertThat(store.find(TEXT, 1).orElseThrow().fate()).isEqualTo(Fate.REJECTED);
    assertThat(store.allPending(TEXT)).isEmpty();
  }

  @Test
  void the_list_is_read_a_page_at_a_time_and_by_what_is_asked_for() {
    for (int i = 1; i <= Slice.SIZE_MAX + 1; i++) store.add(amendment(i));
    store.decide(amendment(1).id(), Fate.WITHDRAWN, "", AUTHOR.office(), NOON);

    var first = store.list(TEXT, 0, null, null);
    assertThat(first.items()).hasSize(Slice.SIZE_MAX);
    assertThat(first.more()).isTrue();
    assertThat(store.list(TEXT, Slice.SIZE_MAX, null, null).items()).hasSize(1);
    assertThat(store.list(TEXT, 0, Fate.WITHDRAWN, null).items()).hasSize(1);
    assertThat(store.list(TEXT, 0, null, TEHRAN).items()).isEmpty();
    assertThat(store.list(TEXT, 0, Fate.PENDING, MOSCOW).more()).isFalse();
  }

  private static Amendment amendment(int number) {
    return new Amendment(
        new UUID(9, number),
        TEXT,
        number,
        Optional.of(MOSCOW),
        "ru",
        "Причина",
        Optional.empty(),
        AUTHOR,
        NOON,
        Fate.PENDING,
        "",
        List.of(
            new Step(
                0,
                Kind.REPLACE,
                "cl_1",
                null,
                null,
                Map.of("ru", new Worded("Новый текст", "Текст", AUTHOR, NOON))),
            new Step(
                1,
                Kind.INSERT,
                null,
                "cl_1",
                Clause.Kind.CLAUSE,
                Map.of("ru", new Worded("Ещё пункт", null, AUTHOR, NOON))),
            new Step(2, Kind.MOVE, "cl_3", null, null, Map.of())),
        List.of(new Sponsor(TEHRAN, Answer.ASKED)));
  }
}
