package org.peyvand.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Hash;
import org.peyvand.verify.mirror.MirrorFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class WitnessStoreTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String ORIGIN = "store.example/log";

  @Autowired WitnessStore store;

  @Test
  void the_last_checkpoint_of_each_register_is_remembered() {
    store.lock(ORIGIN);
    assertThat(store.seen(ORIGIN)).isEmpty();

    store.see(checkpoint(5, "a"), bytes("five"), NOON);
    store.see(checkpoint(9, "b"), bytes("nine"), NOON);
    store.see(checkpoint(9, "b"), bytes("nine again"), NOON);

    assertThat(store.seen(ORIGIN)).contains(bytes("nine again"));
    assertThat(store.seen("another.example/log")).isEmpty();
  }

  @Test
  void the_database_itself_never_goes_back() {
    store.see(checkpoint(9, "b"), bytes("nine"), NOON);

    assertThatThrownBy(() -> store.see(checkpoint(8, "a"), bytes("eight"), NOON))
        .hasMessageContaining("never goes back");
  }

  @Test
  void the_database_itself_keeps_one_root_of_one_size() {
    store.see(checkpoint(9, "b"), bytes("nine"), NOON);

    assertThatThrownBy(() -> store.see(checkpoint(9, "c"), bytes("nine"), NOON))
        .hasMessageContaining("never goes back");
  }

  @Test
  void a_witness_is_remembered_with_its_last_cosignature_and_its_last_problem() {
    var url = "https://w.example/";
    assertThat(store.asked(url)).isEmpty();

    store.notCosigned(url, AskedStanding.Problem.TOO_SLOW, NOON);
    assertThat(store.asked(url))
        .contains(new AskedStanding(url, 0, null, AskedStanding.Problem.TOO_SLOW));

    store.cosigned(url, 7, NOON);
    assertThat(store.asked(url)).contains(new AskedStanding(url, 7, NOON, null));

    store.notCosigned(url, AskedStanding.Problem.WRONG_ANSWER, NOON.plusSeconds(1));
    assertThat(store.asked(url))
        .contains(new AskedStanding(url, 7, NOON, AskedStanding.Problem.WRONG_ANSWER));
  }

  @Test
  void a_watched_register_is_remembered_with_its_last_sound_size_and_its_last_problem() {
    store.notSound(ORIGIN, MirrorFinding.UNREACHABLE, "checkpoint", NOON);
    assertThat(store.watched(ORIGIN))
        .contains(new WatchedStanding(ORIGIN, 0, null, MirrorFinding.UNREACHABLE, "checkpoint"));

    store.sound(ORIGIN, 7, NOON);
    assertThat(store.watched(ORIGIN)).contains(new WatchedStanding(ORIGIN, 7, NOON, null, null));

    store.notSound(ORIGIN, MirrorFinding.FORKED, null, NOON);
    assertThat(store.watched(ORIGIN))
        .contains(new WatchedStanding(ORIGIN, 7, NOON, MirrorFinding.FORKED, null));
  }

  @Test
  void the_same_contradiction_is_kept_once_and_fifty_of_one_register() {
    assertThat(store.addConflict(conflict(0))).isTrue();
    assertThat(store.addConflict(conflict(0))).isFalse();
    for (var n = 1; n < 60; n++) store.addConflict(conflict(n));

    var kept = store.conflicts().stream().filter(one -> one.origin().equals(ORIGIN)).toList();
    assertThat(kept).hasSize(50);
    assertThat(kept.getFirst().kept()).isEqualTo(bytes("kept"));
    assertThat(kept.getFirst().kind()).isEqualTo(Conflict.Kind.ROLLED_BACK);
  }

  private static Conflict conflict(int n) {
    var id = new UUID(System.nanoTime(), n);
    var at = Instant.parse("2126-11-25T12:00:00Z");
    return new Conflict(
        id, ORIGIN, Conflict.Kind.ROLLED_BACK, bytes("kept"), bytes("shown " + n), at);
  }

  private static Checkpoint checkpoint(long size, String word) {
    return new Checkpoint(ORIGIN, size, Hash.leaf(bytes(word)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
