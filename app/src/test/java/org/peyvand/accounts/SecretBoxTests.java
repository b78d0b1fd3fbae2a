package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.kernel.Installation;

class SecretBoxTests {
  private static final UUID OWNER = new UUID(1, 2);
  private static final byte[] SECRET = {1, 2, 3, 4};

  @TempDir Path data;

  @Test
  void it_opens_for_its_owner_after_a_restart_and_for_nobody_else() {
    var boxed = box().close(OWNER, SECRET);

    assertThat(box().open(OWNER, boxed)).isEqualTo(SECRET);
    assertThat(new String(boxed)).doesNotContain(new String(SECRET));
    assertThatThrownBy(() -> box().open(new UUID(1, 3), boxed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void its_key_is_for_the_host_alone() throws Exception {
    box().close(OWNER, SECRET);

    var mode = Files.getPosixFilePermissions(data.resolve("keys/accounts.key"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
  }

  private SecretBox box() {
    return new SecretBox(new Installation(Installation.Mode.SERVE, null, data));
  }
}
