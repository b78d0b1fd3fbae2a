package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFolderTests {

  @TempDir private Path temporary;

  @Test
  void one_peyvand_at_a_time_owns_a_folder() {
    try (var _ = HostFolder.open(temporary)) {
      assertThatThrownBy(() -> HostFolder.open(temporary))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("in use by another Peyvand");
      assertThatThrownBy(() -> HostFolder.open(temporary.resolve("../" + temporary.getFileName())))
          .isInstanceOf(StartRefused.class);
    }
    HostFolder.open(temporary).close();
  }

  @Test
  void a_folder_with_spaces_and_other_scripts_in_its_name_is_made() {
    var folder = temporary.resolve("a folder/پیوند");

    HostFolder.open(folder).close();

    assertThat(folder.resolve("format")).hasContent("1\n");
  }

  @Test
  void what_a_newer_peyvand_made_is_left_alone() throws IOException {
    Files.writeString(temporary.resolve("format"), "2\n");

    for (var attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> HostFolder.open(temporary))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("made by a newer Peyvand")
          .hasMessageContaining("Nothing was changed");
    }
    assertThat(temporary.resolve("format")).hasContent("2\n");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_named() throws IOException {
    var file = Files.writeString(temporary.resolve("taken"), "a note");

    assertThatThrownBy(() -> HostFolder.open(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("taken")
        .hasMessageContaining("--data");
  }
}
