package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.mirror.ServedLog;
import org.peyvand.verify.sample.SampleOriginal;

/// `verify mirror URL` as a reader calls it.
class MirrorCommandTests {
  @TempDir Path folder;

  private ServedLog log;

  private record Answer(int exit, String text) {
    Json.Fields json() {
      return StrictJson.parse(text.strip().getBytes(StandardCharsets.UTF_8)).asFields();
    }
  }

  @BeforeEach
  void open() throws Exception {
    log = new ServedLog("sample-mirror.invalid/log");
    log.show("a", 300);
    Files.createDirectories(folder.resolve("trust"));
    Files.writeString(folder.resolve("trust/log.vkey"), log.key.verifierKey() + "\n");
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_sound_register_answers_zero_and_says_what_was_seen() {
    var answer = ask("--trust", folder.resolve("trust").toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.text())
        .startsWith("SAMPLE")
        .contains("VALID: the register is whole", "now: sample-mirror.invalid/log #300")
        .contains("not witnessed", folder.resolve("kept").toString());
  }

  @Test
  void without_a_key_of_ones_own_it_is_consistent_at_most() {
    var answer = ask();

    assertThat(answer.exit()).isZero();
    assertThat(answer.text()).contains("trust not established", "CONSISTENT");
    assertThat(ask("--json").json().text("verdict")).isEqualTo("cannot-check");
  }

  @Test
  void machines_get_a_stable_shape() {
    ask();
    log.show("b", 400);

    var answer = ask("--json");

    assertThat(answer.exit()).isEqualTo(1);
    var json = answer.json();
    assertThat(json.text("type")).isEqualTo("peyvand.mirror");
    assertThat(json.text("verdict")).isEqualTo("invalid");
    assertThat(json.text("finding")).isEqualTo("FORKED");
    assertThat(json.fields("kept").at("size").asWhole()).isEqualTo(300);
    assertThat(json.fields("seen").at("size").asWhole()).isEqualTo(400);
    assertThat(json.items("evidence")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_register_that_went_back_says_so_in_the_readers_language() {
    ask();
    log.show("a", 200);

    assertThat(ask("--language", "fa").text()).contains("دفتر به عقب برگشته است");
    assertThat(ask().exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc",
        "ftp://a.example/",
        "nowhere",
        "http:///x",
        "http://u:p@a.example/"
      })
  void what_is_no_address_is_not_asked(String address) {
    assertThat(run(address).exit()).isEqualTo(2);
    assertThat(run(address).text()).startsWith("How to use");
  }

  @Test
  void trust_that_cannot_be_read_answers_two() {
    assertThat(ask("--trust", folder.resolve("nothing").toString()).exit()).isEqualTo(2);
  }

  private Answer ask(String... options) {
    var words = new ArrayList<String>();
    words.add(log.register().toString());
    words.add("--keep");
    words.add(folder.resolve("kept").toString());
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private static Answer run(String... words) {
    var all = new ArrayList<String>();
    all.add("mirror");
    all.addAll(List.of(words));
    var out = new ByteArrayOutputStream();
    var printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    var exit = Verify.run(all, Map.of("LANG", "C"), printer, SampleOriginal.NOW);
    return new Answer(exit, out.toString(StandardCharsets.UTF_8));
  }
}
