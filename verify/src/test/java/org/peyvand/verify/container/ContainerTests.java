package org.peyvand.verify.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.verify.container.ContainerRefusal.Why;

class ContainerTests {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] deflated(String... names) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[1_000]);
      }
    }
    return out.toByteArray();
  }

  private static Why refusal(byte[] archive) {
    return catchThrowableOfType(ContainerRefusal.class, () -> Container.open(archive).close())
        .why();
  }

  @Test
  void what_was_written_is_read_back() throws Exception {
    var archive = ContainerWriter.create().add("a/b.txt", ascii("text")).toBytes();

    try (var container = Container.open(archive)) {
      assertThat(container.announced()).isTrue();
      assertThat(container.files())
          .extracting(StoredFile::name)
          .containsExactly("mimetype", "a/b.txt");
      assertThat(container.read("a/b.txt", 100)).contains(ascii("text"));
      assertThat(container.read("a/b.txt", 3)).isEmpty();
    }
  }

  @Test
  void the_media_type_stands_where_others_look_for_it() {
    var archive = ContainerWriter.create().toBytes();

    assertThat(new String(archive, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
    assertThat(new String(archive, 38, 31, StandardCharsets.US_ASCII))
        .isEqualTo("application/vnd.etsi.asic-e+zip");
  }

  @Test
  void archives_of_other_tools_are_read_too() throws Exception {
    try (var container = Container.open(deflated("mimetype", "x"))) {
      assertThat(container.files()).noneMatch(StoredFile::damaged);
      assertThat(container.announced()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../x", "/x", "a//x", "a\\x", "C:x", "dir/"})
  void names_that_leave_their_folder_are_refused(String name) throws Exception {
    assertThat(refusal(deflated("mimetype", name))).isEqualTo(Why.UNSAFE_NAME);
  }

  @Test
  void two_files_whose_names_differ_only_in_case_are_refused() throws Exception {
    assertThat(refusal(deflated("mimetype", "a", "A"))).isEqualTo(Why.DUPLICATE_NAME);
  }

  @Test
  void a_bomb_is_not_unpacked() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(new byte[64 << 20]);
    }

    assertThat(refusal(out.toByteArray())).isEqualTo(Why.TOO_LARGE);
  }

  @Test
  void what_is_no_container_is_said_to_be_none() throws Exception {
    assertThat(refusal(new byte[0])).isEqualTo(Why.NOT_A_CONTAINER);
    assertThat(refusal(new byte[500])).isEqualTo(Why.NOT_A_CONTAINER);
    assertThat(refusal(deflated("x"))).isEqualTo(Why.NOT_A_CONTAINER);
  }

  @Test
  void names_are_taken_once_and_must_be_plain() {
    var writer = ContainerWriter.create().add("a", new byte[0]);

    assertThatThrownBy(() -> writer.add("a", new byte[0])).hasMessageContaining("already");
    assertThatThrownBy(() -> writer.add("../a", new byte[0])).hasMessageContaining("name");
  }

  @Test
  void a_thousand_damaged_archives_are_read_or_refused_as_declared() throws Exception {
    var sound = deflated("mimetype", "a", "b/c");
    for (var seed = 0; seed < 1_000; seed++) {
      var chance = new Random(seed);
      var damaged = sound.clone();
      for (var i = 0; i <= chance.nextInt(4); i++) {
        damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
      }
      try (var container = Container.open(damaged)) {
        assertThat(container.files()).hasSizeLessThan(4);
      } catch (ContainerRefusal refusal) {
        assertThat(refusal.why()).isNotNull();
      }
    }
  }

  @Test
  void a_manifest_is_read_back_and_a_strange_one_is_not() {
    var manifest = new SealManifest("META-INF/signature001.p7s", Map.of("a", "00".repeat(32)));

    assertThat(SealManifest.read(manifest.xml())).contains(manifest);
    assertThat(SealManifest.read(ascii("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:/'>]><a>&b;</a>")))
        .isEmpty();
    assertThat(SealManifest.read(ascii("<a/>"))).isEmpty();
    var twice = new String(manifest.xml(), StandardCharsets.UTF_8);
    var reference = twice.substring(twice.indexOf("  <asic:DataO"), twice.indexOf("</asic:ASiC"));
    assertThat(SealManifest.read(ascii(twice.replace(reference, reference + reference)))).isEmpty();
  }
}
