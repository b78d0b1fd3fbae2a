package org.peyvand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class HappeningStoreTests {
  private static final BodyId BODY = new BodyId(new UUID(1, 1));
  private static final UUID ACCOUNT = new UUID(7, 7);

  @Autowired HappeningStore store;
  @Autowired JdbcClient db;
  @Autowired Ids ids;

  @Test
  void what_happened_comes_back_as_it_was_recorded() {
    var duty =
        new Entrustment(
            new Grant(Duty.TRANSLATOR, new Scope.OfBody(BODY)),
            new Term(LocalDate.of(2026, 11, 25), LocalDate.of(2027, 11, 25)));
    var given = happening(new UUID(8, 8), Happening.What.ENTRUSTED, Optional.of(BODY), duty);
    var ended = happening(null, Happening.What.ACCOUNT_ENDED, Optional.empty(), null);

    store.add(given);
    store.add(ended);

    assertThat(store.all(History.NEWEST).items()).startsWith(ended, given);
    assertThat(store.ofBody(BODY, History.NEWEST).items()).containsExactly(given);
    assertThat(store.ofAccount(ACCOUNT, History.NEWEST).items()).containsExactly(ended, given);
    assertThat(store.ofAccount(new UUID(8, 8), History.NEWEST).items()).containsExactly(given);
  }

  @Test
  void the_newest_comes_first_a_page_at_a_time() {
    for (var i = 0; i <= Slice.SIZE_MAX; i++) {
      store.add(happening(null, Happening.What.INVITED, Optional.of(BODY), null));
    }

    var newest = store.ofBody(BODY, History.NEWEST);
    var older = store.ofBody(BODY, newest.items().getLast().id());

    assertThat(newest.items()).hasSize(Slice.SIZE_MAX);
    assertThat(newest.more()).isTrue();
    assertThat(older.items()).hasSize(1);
    assertThat(older.more()).isFalse();
  }

  @Test
  void nothing_that_happened_can_be_changed() {
    store.add(happening(null, Happening.What.INVITED, Optional.of(BODY), null));

    assertThatThrownBy(() -> db.sql("update people.happening set what = 'CAME_IN'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
  }

  @Test
  void nothing_that_happened_can_be_taken_away() {
    store.add(happening(null, Happening.What.INVITED, Optional.of(BODY), null));

    assertThatThrownBy(() -> db.sql("delete from people.happening").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
  }

  private Happening happening(
      @Nullable UUID actor,
      Happening.What what,
      Optional<BodyId> body,
      @Nullable Entrustment duty) {
    return new Happening(
        ids.next(),
        Instant.parse("2026-11-25T12:00:00Z"),
        actor,
        what,
        new Happening.Subject(ACCOUNT, Multilingual.of("en", "Translator"), body),
        duty);
  }
}
