package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 700, 65_536, 65_793, 66_000})
  void a_whole_log_comes_to_its_root(int size) {
    var log = new Log(new MemoryTiles());
    var tree = log.tree(0);
    for (var from = 0; from < size; from += Growth.BATCH_MAX) {
      tree = log.append(from, Trees.entries(from, Math.min(size, from + Growth.BATCH_MAX)));
    }

    assertThat(Audit.of(tree.tiles(), size)).isEqualTo(new AuditOutcome.Whole(tree.root()));
  }

  @Test
  void every_flipped_bit_of_every_tile_and_bundle_is_found_where_it_is() {
    var log = log(700);
    for (var path : log.keySet()) {
      var spoiled = new HashMap<>(log);
      var bytes = log.get(path).clone();
      bytes[bytes.length - 1] ^= 1;
      spoiled.put(path, bytes);

      var found = (AuditOutcome.Broken) audit(spoiled, 700);

      // Which of the two is wrong where a bundle and its hashes disagree, neither of them knows.
      if (path instanceof TilePath.Hashes) assertThat(found.where()).isEqualTo(path);
    }
  }

  @Test
  void every_missing_tile_and_bundle_is_found() {
    var log = log(700);
    for (var path : log.keySet()) {
      var spoiled = new HashMap<>(log);
      spoiled.remove(path);

      assertThat(audit(spoiled, 700)).isEqualTo(new AuditOutcome.Broken(path, Flaw.TILE_MISSING));
    }
  }

  @Test
  void a_partial_tile_may_have_given_way_to_the_full_one() {
    var log = log(700);
    var root = Trees.of(600).root();

    assertThat(audit(log, 512)).isEqualTo(new AuditOutcome.Whole(Trees.of(512).root()));
    log.put(new TilePath.Entries(2, 256), EntryBundle.encode(Trees.entries(512, 768)));
    log.put(new TilePath.Hashes(0, 2, 256), log(768).get(new TilePath.Hashes(0, 2, 256)));
    log.put(new TilePath.Hashes(1, 0, 3), log(768).get(new TilePath.Hashes(1, 0, 3)));
    assertThat(audit(log, 600)).isEqualTo(new AuditOutcome.Whole(root));
  }

  @Test
  void who_looks_on_sees_every_entry_and_may_refuse_one() {
    var tree = Trees.of(300);
    var seen = new ArrayList<byte[]>();

    Audit.of(
        tree.tiles(),
        300,
        (from, entries) -> {
          assertThat(from).isEqualTo(seen.size());
          return seen.addAll(entries);
        });

    assertThat(seen).containsExactlyElementsOf(Trees.entries(0, 300));
    assertThat(Audit.of(tree.tiles(), 300, (from, _) -> from < 256))
        .isEqualTo(new AuditOutcome.Broken(new TilePath.Entries(1, 44), Flaw.ENTRY_NOT_IN_TREE));
  }

  /// The pieces that a tree of this size is read from, and no older partial ones.
  private static Map<TilePath, byte[]> log(int size) {
    return new HashMap<>(
        Growth.plan(new MemoryTiles(), 0, List.copyOf(Trees.entries(0, size))).files());
  }

  private static AuditOutcome audit(Map<TilePath, byte[]> log, long size) {
    return Audit.of(path -> Optional.ofNullable(log.get(path)), size);
  }
}
