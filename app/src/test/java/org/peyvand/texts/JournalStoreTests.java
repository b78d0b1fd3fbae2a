package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Change.What;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalStoreTests {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final JournalStore store = new JournalStore(db);
  private final InstrumentId id = Leaves.draft().id();

  @BeforeEach
  void open_a_text() {
    var draft = Leaves.draft();
    new InstrumentStore(db)
        .add(id, new Drafting(draft.slug(), draft.network(), draft.setup(), List.of()));
  }

  @Test
  void steps_come_back_the_newest_first_and_by_what_is_asked_for() {
    var opened = change(1, What.OPENED, null, null, null);
    var worded = change(2, What.WORDED, "cl_1", "fa", "نخست");
    var other = change(3, What.WORDED, "cl_2", "ru", "Второй");
    List.of(opened, worded, other).forEach(one -> store.add(id, one, new UUID(1, 1)));

    assertThat(steps(ChangeFilter.all())).containsExactly(other, worded, opened);
    assertThat(steps(new ChangeFilter("cl_1", null, null))).containsExactly(worded);
    assertThat(steps(new ChangeFilter(null, "ru", null))).containsExactly(other);
    assertThat(steps(new ChangeFilter(null, null, What.OPENED))).containsExactly(opened);
    assertThat(store.namesEver(id)).containsExactlyInAnyOrder("cl_1", "cl_2");
  }

  @Test
  void a_long_history_is_read_a_page_at_a_time() {
    for (int i = 1; i <= Slice.SIZE_MAX + 2; i++) {
      store.add(id, change(i, What.SETTLED, null, null, null), new UUID(1, 1));
    }

    var first = store.changes(id, ChangeFilter.all(), null);
    var second = store.changes(id, ChangeFilter.all(), first.items().getLast().id());

    assertThat(first.more()).isTrue();
    assertThat(second.items()).hasSize(2);
    assertThat(second.more()).isFalse();
  }

  @Test
  void nobody_edits_it() {
    store.add(id, change(1, What.OPENED, null, null, null), new UUID(1, 1));

    assertThatThrownBy(() -> db.sql("update texts.change set reason = 'other'").update())
        .hasMessageContaining("not changed");
    assertThatThrownBy(() -> db.sql("delete from texts.change").update())
        .hasMessageContaining("not changed");
  }

  @Test
  void a_reader_is_noted_once_an_hour_and_forgotten_at_the_end() {
    store.read(id, Leaves.AUTHOR, "fa", NOON);
    store.read(id, Leaves.AUTHOR, "fa", NOON.plus(Duration.ofMinutes(10)));
    assertThat(store.readings(id))
        .containsExactly(new Reading(Leaves.AUTHOR.office(), "fa", NOON, NOON));

    store.read(id, Leaves.AUTHOR, "fa", NOON.plus(Duration.ofHours(2)));
    assertThat(store.readings(id))
        .extracting(Reading::last)
        .containsExactly(NOON.plus(Duration.ofHours(2)));

    store.forgetReadings(id);
    assertThat(store.readings(id)).isEmpty();
  }

  private List<Change> steps(ChangeFilter filter) {
    return store.changes(id, filter, null).items();
  }

  private static Change change(
      int number,
      What what,
      @Nullable String eId,
      @Nullable String language,
      @Nullable String after) {
    return new Change(
        new UUID(0x7000L, number),
        what,
        eId,
        eId == null ? null : Clause.Kind.CLAUSE,
        eId == null ? 0 : number,
        language,
        null,
        after,
        "",
        Multilingual.of("en", "office"),
        NOON);
  }
}
