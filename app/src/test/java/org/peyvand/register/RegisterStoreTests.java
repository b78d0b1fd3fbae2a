package org.peyvand.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

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
  void the_newest_checkpoint_is_remembered_and_one_that_was_seen_by_more_is_preferred() {
    var size = 1_000_000L;
    store.remember(size, bytes("alone"), 0, NOON);
    store.remember(size + 1, bytes("seen"), 2, NOON);
    store.remember(size + 2, bytes("newest"), 0, NOON);
    assertThat(store.lastCheckpoint()).contains(bytes("newest"));
    assertThat(store.bestCheckpoint(size)).contains(bytes("seen"));
    assertThat(store.bestCheckpoint(size + 1)).contains(bytes("newest"));
    assertThat(store.bestCheckpoint(size + 2)).isEmpty();

    store.remember(size + 2, bytes("seen later"), 1, NOON);
    store.remember(size + 2, bytes("signed again"), 0, NOON);
    assertThat(store.lastCheckpoint()).contains(bytes("seen later"));
  }

  @Test
  void a_thousand_checkpoints_are_kept() {
    for (var size = 1_000_000L; size < 1_001_005L; size++) {
      store.remember(size, bytes("note"), 0, NOON);
    }

    assertThat(count("select count(*) from register.checkpoint")).isEqualTo(1000);
    assertThat(count("select max(size) from register.checkpoint")).isEqualTo(1_001_004);
  }

  @Test
  void keys_come_in_their_order_and_checkpoints_of_former_ones_are_not_preferred() {
    var size = 1_000_000L;
    store.remember(size, bytes("seen under the former key"), 2, NOON);
    store.remember(size + 1, bytes("under the new one"), 0, NOON);
    assertThat(store.bestCheckpoint(0)).contains(bytes("seen under the former key"));

    store.addKey("the new one", size, NOON);

    assertThat(store.keys()).last().isEqualTo(new LogKey("the new one", NOON));
    assertThat(store.bestCheckpoint(0)).contains(bytes("under the new one"));
    assertThat(store.checkpoint(size)).contains(bytes("seen under the former key"));
    assertThat(store.seenCheckpoint()).contains(bytes("seen under the former key"));
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
