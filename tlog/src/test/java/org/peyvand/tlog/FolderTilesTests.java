package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTilesTests {

  private static final SigningKey KEY =
      NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 1);

  @TempDir private Path folder;

  @Test
  void a_tile_is_written_once_and_the_same_again_is_no_change() {
    var tiles = new FolderTiles(folder);
    var path = TilePath.parse("tile/0/x001/234.p/1");

    tiles.write(path, new byte[] {1});
    tiles.write(path, new byte[] {1});

    assertThat(folder.resolve("tile/0/x001/234.p/1")).hasBinaryContent(new byte[] {1});
    assertThat(tiles.read(path)).hasValueSatisfying(it -> assertThat(it).containsExactly(1));
    assertThatThrownBy(() -> tiles.write(path, new byte[] {2}))
        .isInstanceOf(AlteredTileException.class);
    assertThat(folder.resolve("tile/0/x001/234.p/1")).hasBinaryContent(new byte[] {1});
    assertThat(tiles.read(path.full())).isEmpty();
  }

  @Test
  void a_web_server_can_read_what_is_written() throws IOException {
    new FolderTiles(folder).write(new TilePath.Entries(0, 1), new byte[] {0, 0});
    assertThat(Files.getPosixFilePermissions(folder.resolve("tile/entries/000.p/1")).toString())
        .contains("OTHERS_READ");
    assertThat(folder.resolve(".incoming")).isEmptyDirectory();
  }

  @Test
  void two_writers_with_different_entries_at_one_place_do_not_both_win() {
    var log = new Log(new FolderTiles(folder));
    log.append(0, Trees.entries(0, 3));
    assertThatThrownBy(() -> log.append(0, Trees.entries(1, 4)))
        .isInstanceOf(AlteredTileException.class);
  }

  /// A log grows in random steps and dies at every file operation in turn. Whoever comes next finds
  /// a signed tree that is whole, and finishes the same growth.
  @Test
  void a_log_killed_at_any_step_is_whole_when_reopened() {
    var random = new Random(20251027);
    var size = 0;
    var kills = 0;
    while (size < 600) {
      var next = size + 1 + random.nextInt(random.nextBoolean() ? 3 : 90);
      var step = 1;
      // While it lies dead, more entries arrive; the next one takes them up too.
      while (!growsWithin(step, next + step / 5)) {
        kills++;
        assertReopensWhole();
        step++;
      }
      assertReopensWhole();
      assertThat(publishedSize()).isEqualTo(next + step / 5);
      size = next + step / 5;
    }
    assertThat(kills).isGreaterThan(100);
    assertThat(new Log(new FolderTiles(folder)).tree(size).root())
        .isEqualTo(Trees.plainRoot(Trees.entries(0, size)));
  }

  /// Grows and signs, unless it is killed before the n-th file operation.
  private boolean growsWithin(int operations, int next) {
    var left = new int[] {operations};
    var tiles =
        new FolderTiles(
            folder,
            _ -> {
              if (--left[0] == 0) {
                throw new Killed();
              }
            });
    try {
      var from = (int) publishedSize();
      var tree = new Log(tiles).append(from, Trees.entries(from, next));
      return new CheckpointSigner(KEY, tiles).sign(tree) instanceof SigningOutcome.Signed;
    } catch (Killed killed) {
      return false;
    }
  }

  private void assertReopensWhole() {
    var tiles = new FolderTiles(folder);
    tiles
        .lastCheckpoint()
        .map(bytes -> Checkpoint.parse(Note.parse(bytes).text()))
        .ifPresent(
            checkpoint -> {
              var tree = new Tree(tiles, checkpoint.size());
              assertThat(tree.root()).isEqualTo(checkpoint.root());
              assertThat(tree.rootFromEntries()).isEqualTo(checkpoint.root());
            });
  }

  private long publishedSize() {
    return new FolderTiles(folder)
        .lastCheckpoint()
        .map(bytes -> Checkpoint.parse(Note.parse(bytes).text()).size())
        .orElse(0L);
  }

  private static final class Killed extends RuntimeException {}
}
