package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.documents.Digests;
import org.peyvand.documents.Original;
import org.peyvand.documents.TextFile;
import org.springframework.jdbc.core.simple.JdbcClient;

class OriginalStoreTests {
  private static final UUID ACT = new UUID(7, 1);
  private static final Adoption ADOPTION = Leaves.adopted(LocalDate.of(2025, 10, 23));
  private static final Original ORIGINAL =
      new Original(
          new byte[] {1, 2},
          new byte[] {3},
          new byte[] {4},
          new Digests("1".repeat(64), "2".repeat(64), "3".repeat(64)),
          List.of(
              new TextFile("texts/fa.akn.xml", "fa", new byte[] {5}),
              new TextFile("texts/ru.akn.xml", "ru", new byte[] {6})),
          new byte[] {7});

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final OriginalStore store = new OriginalStore(db);
  private final InstrumentStore instruments = new InstrumentStore(db);
  private final Instrument draft = Leaves.draft();

  @BeforeEach
  void freeze_a_text() {
    instruments.add(
        draft.id(), new Drafting(draft.slug(), draft.network(), draft.setup(), List.of()));
    store.freeze(draft.id(), ACT, ADOPTION, Leaves.AUTHOR, Instant.EPOCH, ORIGINAL);
  }

  @Test
  void the_original_comes_back_byte_for_byte_and_the_instrument_is_adopted() {
    assertThat(store.original(draft.id())).get().usingRecursiveComparison().isEqualTo(ORIGINAL);
    assertThat(store.act(draft.id())).contains(ACT);
    assertThat(instruments.find(draft.id()).orElseThrow().stage())
        .isEqualTo(new Instrument.Stage.Adopted(ADOPTION, ORIGINAL.digests()));
  }

  @Test
  void a_text_is_frozen_once() {
    assertThatThrownBy(
            () -> store.freeze(draft.id(), ACT, ADOPTION, Leaves.AUTHOR, Instant.EPOCH, ORIGINAL))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void nothing_of_it_is_ever_changed_or_taken_away() {
    for (var statement :
        List.of(
            "update texts.adoption set objections = 'x'",
            "delete from texts.original",
            "update texts.original_text set content = ''")) {
      assertThatThrownBy(() -> db.sql(statement).update())
          .as(statement)
          .hasMessageContaining("what was adopted is not changed");
    }
  }
}
