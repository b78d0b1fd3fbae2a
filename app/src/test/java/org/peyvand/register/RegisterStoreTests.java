package org.peyvand.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class RegisterStoreTests {
  @Autowired RegisterStore store;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  @Test
  void an_entry_waits_until_it_has_its_place() {
    store.lockSequencer();
    store.place(1000);
    var entry = entry();

    store.add(entry, entry.leaf());

    assertThat(store.waiting(10)).extracting(Recorded::act).containsExactly(entry.act());
    assertThat(store.find(entry.act()).orElseThrow().index()).isEmpty();

    assertThat(store.place(1000)).isEqualTo(1);

    var placed = store.find(entry.act()).orElseThrow();
    long index = placed.index().orElseThrow();
    assertThat(placed.leaf()).isEqualTo(entry.leaf());
    assertThat(placed.at()).isEqualTo(entry.at());
    assertThat(placed.type()).isEqualTo(EntryType.SIGNED);
    assertThat(store.waiting(10)).isEmpty();
    assertThat(store.leaves(index, 10)).containsExactly(entry.leaf());
    assertThat(store.newest(Long.MAX_VALUE).items().getFirst().act()).isEqualTo(entry.act());
    assertThat(store.newest(index).items()).extracting(Recorded::act).doesNotContain(entry.act());
  }

  @Test
  void places_follow_the_order_of_arrival() {
    store.place(1000);
    var first = entry();
    var second = entry();
    store.add(first, first.leaf());
    store.add(second, second.leaf());

    store.place(1000);

    assertThat(place(second)).isEqualTo(place(first) + 1);
  }

  @Test
  void an_act_is_recorded_once() {
    var entry = entry();
    store.add(entry, entry.leaf());

    assertThatThrownBy(() -> store.add(entry, entry.leaf()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void nothing_recorded_can_be_changed() {
    var entry = entry();
    store.add(entry, entry.leaf());

    assertThatThrownBy(
            () ->
                db.sql("update register.entry set type = 'acceded' where act = ?")
                    .param(entry.act())
                    .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void nothing_recorded_can_be_taken_out() {
    var entry = entry();
    store.add(entry, entry.leaf());

    assertThatThrownBy(
            () -> db.sql("delete from register.entry where act = ?").param(entry.act()).update())
        .hasMessageContaining("append-only");
  }

  @Test
  void the_log_has_one_name_for_ever() {
    assertThat(store.origin()).isPresent();
    assertThatThrownBy(() -> store.nameLog("another.example/log"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void an_act_that_nobody_recorded_is_not_found() {
    assertThat(store.find(new UUID(0, 1))).isEmpty();
  }

  private long place(RegisterEntry entry) {
    return store.find(entry.act()).flatMap(Recorded::index).orElseThrow();
  }

  private RegisterEntry entry() {
    return new RegisterEntry(
        ids.next(),
        EntryType.SIGNED,
        Instant.parse("2025-10-27T11:00:00.75Z"),
        Optional.empty(),
        Optional.of(new BodyId(new UUID(3, 4))),
        Json.fields().with("original", Json.fields().with("sha256", "00")));
  }
}
