package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTests {

  /// Every shape of tree up to a little over 64 leaves, where all turns of the algorithms occur.
  private static final int SIZE_MAX = 70;

  private final Tree largest = Trees.of(SIZE_MAX);

  @Test
  void every_root_is_what_the_definition_says() {
    for (var size = 0; size <= SIZE_MAX; size++) {
      var entries = Trees.entries(0, size);

      assertThat(Trees.of(size).root()).isEqualTo(Trees.plainRoot(entries));
      assertThat(largest.before(size).root()).isEqualTo(Trees.plainRoot(entries));
      assertThat(largest.before(size).rootFromEntries()).isEqualTo(Trees.plainRoot(entries));
    }
  }

  @Test
  void every_inclusion_proof_holds_and_every_spoiled_one_does_not() {
    for (var size = 1; size <= SIZE_MAX; size++) {
      var tree = largest.before(size);
      var root = tree.root();
      for (var index = 0; index < size; index++) {
        var proof = tree.inclusion(index);
        var leaf = Hash.leaf(Trees.entry(index));

        assertThat(proof.proves(leaf, root)).isTrue();
        assertThat(proof.proves(Hash.leaf(Trees.entry(index + 1)), root)).isFalse();
        assertThat(proof.proves(leaf, Hash.EMPTY_TREE)).isFalse();
        for (var path : Trees.spoiled(proof.path())) {
          assertThat(new InclusionProof(index, size, path).proves(leaf, root)).isFalse();
        }
      }
    }
  }

  @Test
  void an_inclusion_proof_holds_at_its_own_place_only() {
    for (var size = 2; size <= SIZE_MAX; size++) {
      var tree = largest.before(size);
      var root = tree.root();
      for (var index = 0; index < size; index++) {
        var path = tree.inclusion(index).path();
        var leaf = Hash.leaf(Trees.entry(index));
        for (var other = 0; other < size; other++) {
          var proof = new InclusionProof(other, size, path);
          assertThat(proof.proves(leaf, root)).isEqualTo(other == index);
        }
      }
    }
  }

  @Test
  void every_consistency_proof_holds_and_every_spoiled_one_does_not() {
    for (var size = 0; size <= SIZE_MAX; size++) {
      var tree = largest.before(size);
      var root = tree.root();
      for (var old = 0; old <= size; old++) {
        var oldRoot = largest.before(old).root();
        var proof = tree.consistency(old);

        assertThat(proof.proves(oldRoot, root)).isTrue();
        assertThat(proof.proves(Hash.leaf(new byte[1]), root)).isFalse();
        if (old > 0) {
          assertThat(proof.proves(oldRoot, Hash.leaf(new byte[1]))).isFalse();
        }
        for (var path : Trees.spoiled(proof.path())) {
          assertThat(new ConsistencyProof(old, size, path).proves(oldRoot, root)).isFalse();
        }
      }
    }
  }

  @Test
  void a_tree_of_another_history_is_not_consistent() {
    var tiles = new MemoryTiles();
    var other = new Log(tiles).append(0, List.of(new byte[] {1}, new byte[] {2}));
    for (var size = 2; size <= SIZE_MAX; size++) {
      var proof = largest.before(size).consistency(2);
      assertThat(proof.proves(other.root(), largest.before(size).root())).isFalse();
    }
  }

  @Test
  void a_tree_of_three_tile_levels_proves_its_entries() {
    var tiles = new MemoryTiles();
    var log = new Log(tiles);
    var size = 0;
    while (size < 70_000) {
      var next = Math.min(70_000, size + Growth.BATCH_MAX);
      log.append(size, Trees.entries(size, next));
      size = next;
    }
    var tree = log.tree(size);
    var root = tree.root();

    assertThat(tiles.read(TilePath.parse("tile/2/000.p/1"))).isPresent();
    assertThat(tree.rootFromEntries()).isEqualTo(root);
    for (var index = 0; index < size; index += 4_997) {
      assertThat(tree.inclusion(index).proves(Hash.leaf(tree.entry(index)), root)).isTrue();
    }
    for (var old = 1; old < size; old += 8_777) {
      assertThat(tree.consistency(old).proves(tree.before(old).root(), root)).isTrue();
    }
  }

  @Test
  void questions_outside_the_tree_are_refused() {
    assertThatThrownBy(() -> largest.inclusion(SIZE_MAX)).hasMessage("outside-tree");
    assertThatThrownBy(() -> largest.inclusion(-1)).hasMessage("outside-tree");
    assertThatThrownBy(() -> largest.consistency(SIZE_MAX + 1)).hasMessage("outside-tree");
    assertThatThrownBy(() -> largest.entry(SIZE_MAX)).hasMessage("outside-tree");
    assertThatThrownBy(() -> largest.before(SIZE_MAX + 1)).hasMessage("outside-tree");
  }

  @Test
  void a_full_tile_stands_in_for_a_partial_one_that_was_dropped() {
    var tiles = new MemoryTiles();
    var log = new Log(tiles);
    log.append(0, Trees.entries(0, 256));

    var dropped = log.tree(100);
    assertThat(dropped.root()).isEqualTo(Trees.plainRoot(Trees.entries(0, 100)));
    assertThat(dropped.entry(99)).isEqualTo(Trees.entry(99));
    assertThat(log.append(100, Trees.entries(100, 300)).root())
        .isEqualTo(Trees.plainRoot(Trees.entries(0, 300)));
  }
}
