package org.peyvand.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.amendments.Compromise.Answer;
import org.peyvand.amendments.Compromise.Fate;
import org.peyvand.amendments.Compromise.Text;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;
import org.springframework.jdbc.core.simple.JdbcClient;

class CompromiseStoreTests {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final InstrumentId TEXT = new InstrumentId(new UUID(3, 1));
  private static final BodyId TEHRAN = new BodyId(new UUID(2, 2));
  private static final Author CHAIR =
      new Author(new UUID(1, 1), Multilingual.of("en", "Secretariat"));
  private static final Compromise COMPROMISE =
      new Compromise(
          new UUID(7, 1),
          TEXT,
          1,
          "cl_1",
          "en",
          "In between.",
          CHAIR,
          NOON,
          Fate.PENDING,
          Map.of("en", new Text("new", "old")),
          List.of(),
          List.of());

  private final CompromiseStore store =
      new CompromiseStore(JdbcClient.create(ScratchPostgres.fresh()));

  @Test
  void a_compromise_comes_back_as_it_was_sent() {
    store.add(COMPROMISE);

    assertThat(store.find(TEXT, 1)).contains(COMPROMISE);
    assertThat(store.open(TEXT)).containsExactly(COMPROMISE);
    assertThat(store.nextNumber(TEXT)).isEqualTo(2);
  }

  @Test
  void the_last_answer_of_a_party_counts_and_a_decision_closes_it() {
    store.add(COMPROMISE);
    var no = new Answer(TEHRAN, false, "Too soon.", CHAIR.office(), NOON);
    var yes = new Answer(TEHRAN, true, "", CHAIR.office(), NOON.plusSeconds(1));

    store.answer(new UUID(0x7000L, 1), COMPROMISE.id(), no);
    assertThat(store.find(TEXT, 1).orElseThrow().missing(List.of(TEHRAN))).containsExactly(TEHRAN);
    store.answer(new UUID(0x7000L, 2), COMPROMISE.id(), yes);
    store.word(COMPROMISE.id(), "fa", new Text("نو", "کهنه"));
    store.decide(COMPROMISE.id(), Fate.ENTERED, NOON);
    store.settle(COMPROMISE.id(), CHAIR.office(), NOON);

    var now = store.find(TEXT, 1).orElseThrow();
    assertThat(now.answers()).containsExactly(yes);
    assertThat(now.wordings()).containsKeys("en", "fa");
    assertThat(now.fate()).isEqualTo(Fate.ENTERED);
    assertThat(store.open(TEXT)).isEmpty();
  }
}
