package org.peyvand.verify.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.mirror.Mirror.Thoroughness;

/// Hosts that answer nothing, too much, too slowly, or something else.
class MirrorLimitsTests {
  @TempDir Path folder;

  private ServedLog log;
  private BoundedHttp http;
  private Mirror mirror;

  @BeforeEach
  void open() throws Exception {
    log = new ServedLog("sample-mirror.invalid/log");
    http = new BoundedHttp(Duration.ofSeconds(10));
    mirror = new Mirror(http, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    log.close();
    http.close();
  }

  @Test
  void no_redirect_is_followed() throws Exception {
    try (var elsewhere = new ServedLog("sample-mirror.invalid/log")) {
      elsewhere.show("a", 5);
      log.redirectTo(elsewhere.host().toString());

      var report = look();

      assertThat(report.finding()).isEqualTo(MirrorFinding.REDIRECTED);
      assertThat(report.exit()).isEqualTo(2);
      assertThat(elsewhere.asked).isEmpty();
    }
  }

  @Test
  void a_host_that_trickles_is_left() {
    log.fallSilent();
    try (var impatient = new BoundedHttp(Duration.ofMillis(300))) {
      var report =
          new Mirror(impatient, Clock.systemUTC())
              .look(log.register(), folder, keys(), null, Thoroughness.EVERYTHING);

      assertThat(report.finding()).isEqualTo(MirrorFinding.TOO_SLOW);
      assertThat(report.exit()).isEqualTo(2);
    }
  }

  @Test
  void what_is_larger_than_it_may_be_is_not_read() {
    log.show("a", 5);
    log.files.put("/register/checkpoint", new byte[Note.MAX_BYTES + 1]);
    assertThat(look().finding()).isEqualTo(MirrorFinding.TOO_LARGE);

    log.show("a", 5);
    log.files.put("/register/tile/0/000.p/5", new byte[5 * 32 + 1]);
    assertThat(look().finding()).isEqualTo(MirrorFinding.TOO_LARGE);
  }

  @Test
  void where_nobody_listens_or_nothing_stands_nothing_is_false() {
    assertThat(look().finding()).isEqualTo(MirrorFinding.NOT_A_REGISTER);
    log.files.put("/register/checkpoint", "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(look().finding()).isEqualTo(MirrorFinding.NOT_A_REGISTER);
    log.show("a", 1);
    log.files.remove("/register/vkey");
    assertThat(look(List.of()).finding()).isEqualTo(MirrorFinding.KEY_MISSING);
    log.close();
    assertThat(look().finding()).isEqualTo(MirrorFinding.UNREACHABLE);
    assertThat(look().exit()).isEqualTo(2);
  }

  @Test
  void the_copy_of_another_register_is_not_touched() throws Exception {
    log.show("a", 5);
    look();
    try (var other = new ServedLog("sample-other.invalid/log")) {
      other.show("a", 9);

      var report =
          mirror.look(
              other.register(),
              folder,
              List.of(other.key.verifierKey()),
              null,
              Thoroughness.EVERYTHING);

      assertThat(report.finding()).isEqualTo(MirrorFinding.FOLDER_UNUSABLE);
      assertThat(look().finding()).isEqualTo(MirrorFinding.SOUND);
    }
  }

  private List<VerifierKey> keys() {
    return List.of(log.key.verifierKey());
  }

  private MirrorReport look() {
    return look(keys());
  }

  private MirrorReport look(List<VerifierKey> keys) {
    return mirror.look(log.register(), folder, keys, null, Thoroughness.EVERYTHING);
  }
}
