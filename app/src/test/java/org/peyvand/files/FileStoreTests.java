package org.peyvand.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class FileStoreTests {
  private static final String DIGEST = "ab".repeat(32);
  private static final Instant NOW = Instant.parse("2025-10-28T08:00:00Z");

  @Autowired FileStore store;
  @Autowired Ids ids;

  @Test
  void a_file_comes_back_as_it_was_kept() {
    var file = file();
    store.lock(DIGEST);
    assertThat(store.holds(DIGEST)).isFalse();

    store.addContent(DIGEST, 2, new byte[] {1, 2});
    store.add(file);

    assertThat(store.holds(DIGEST)).isTrue();
    assertThat(store.find(file.id())).contains(file);
    assertThat(store.bytes(DIGEST)).contains(new byte[] {1, 2});
  }

  @Test
  void what_lies_in_the_folder_has_no_bytes_here() {
    store.addContent(DIGEST, 5_000_000, null);

    assertThat(store.holds(DIGEST)).isTrue();
    assertThat(store.bytes(DIGEST)).isEmpty();
  }

  @Test
  void bytes_go_with_the_last_file_that_has_them() {
    var mine = file();
    var yours = file();
    store.addContent(DIGEST, 2, new byte[] {1, 2});
    store.add(mine);
    store.add(yours);

    assertThat(store.erase(mine.id(), NOW)).contains(DIGEST);
    assertThat(store.erase(mine.id(), NOW)).isEmpty();
    store.removeUnused(DIGEST);
    assertThat(store.holds(DIGEST)).isTrue();

    store.erase(yours.id(), NOW);
    store.removeUnused(DIGEST);
    assertThat(store.holds(DIGEST)).isFalse();
    assertThat(store.find(mine.id()).orElseThrow().erased()).contains(NOW);
  }

  @Test
  void the_database_takes_no_large_bytes() {
    assertThatThrownBy(() -> store.addContent(DIGEST, 2_000_000, new byte[2_000_000]))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private KeptFile file() {
    return new KeptFile(ids.next(), FileKind.PDF, 2, DIGEST, NOW, Optional.empty());
  }
}
