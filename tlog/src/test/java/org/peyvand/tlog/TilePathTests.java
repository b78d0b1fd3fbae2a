package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTests {

  @Test
  void paths_are_spelled_as_the_specification_does() {
    assertThat(new TilePath.Hashes(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
    assertThat(new TilePath.Hashes(2, 0, 17)).hasToString("tile/2/000.p/17");
    assertThat(new TilePath.Entries(1_000, 255)).hasToString("tile/entries/x001/000.p/255");
    assertThat(new TilePath.Hashes(63, TilePath.INDEX_MAX, 1))
        .hasToString("tile/63/x036/x028/x797/x018/x963/967.p/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/000",
        "tile/0/999.p/1",
        "tile/1/x001/000",
        "tile/entries/x001/x234/067.p/255",
        "tile/63/x036/x028/x797/x018/x963/967"
      })
  void a_path_is_read_and_written_the_same(String path) {
    assertThat(TilePath.parse(path)).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0/",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/8/0/000x",
        "tile/0/../000",
        "tile/0/٠٠٠",
        "tile/0/x036/x028/x797/x018/x963/968",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/000\n"
      })
  void other_spellings_are_refused(String path) {
    assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedException.class);
  }

  @Test
  void the_specifications_example_of_seventy_thousand_entries_holds() {
    var paths = TilePath.changes(0, 70_000);

    assertThat(paths.stream().filter(path -> path instanceof TilePath.Entries)).hasSize(274);
    assertThat(paths.stream().filter(path -> path.toString().startsWith("tile/0/"))).hasSize(274);
    assertThat(paths.stream().map(TilePath::toString))
        .contains("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(paths.stream().filter(path -> !path.isFull())).hasSize(4);
  }

  @Test
  void growth_writes_exactly_the_paths_that_change_in_their_order() {
    var sizes = new int[] {0, 1, 2, 255, 256, 257, 511, 512, 513, 700};
    for (var from : sizes) {
      var store = new MemoryTiles();
      new Log(store).append(0, Trees.entries(0, from));
      for (var to : sizes) {
        if (to >= from) {
          var growth = Growth.plan(store, from, Trees.entries(from, to));
          assertThat(growth.files().sequencedKeySet())
              .containsExactlyElementsOf(TilePath.changes(from, to));
        }
      }
    }
  }

  @Test
  void too_wide_a_span_is_refused() {
    assertThatThrownBy(() -> TilePath.changes(0, Long.MAX_VALUE)).hasMessage("batch-too-large");
    assertThatThrownBy(() -> TilePath.changes(2, 1)).hasMessage("outside-tree");
  }
}
