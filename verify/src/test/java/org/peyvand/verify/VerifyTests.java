package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.sample.Shared;
import org.peyvand.verify.signature.Algorithm;

/// The command as a reader calls it.
class VerifyTests {
  private static final SampleOriginal SAMPLE = new SampleOriginal();

  @TempDir Path folder;

  private record Answer(int exit, String text) {
    String json(String name) {
      return StrictJson.parse(text.strip().getBytes(StandardCharsets.UTF_8)).asFields().text(name);
    }
  }

  private static Answer ask(Map<String, String> environment, Object... words) {
    var out = new ByteArrayOutputStream();
    var exit =
        Verify.run(
            List.of(words).stream().map(Object::toString).toList(),
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            SampleOriginal.NOW);
    return new Answer(exit, out.toString(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) throws Exception {
    return Files.write(folder.resolve("original.asice"), content);
  }

  @Test
  void a_sample_says_so_first() throws Exception {
    var trust = SAMPLE.trust(folder.resolve("trust"));

    var answer = ask(Map.of(), file(SAMPLE.sealed()), "--trust", trust);

    assertThat(answer.exit()).isZero();
    assertThat(answer.text()).startsWith("SAMPLE").contains("VALID: every signature");
  }

  @Test
  void without_trust_the_first_line_says_so() throws Exception {
    var real = new SampleOriginal("one", false, "log.example/peyvand");

    var answer = ask(Map.of(), file(real.sealed()));

    assertThat(answer.exit()).isZero();
    assertThat(answer.text()).startsWith("Consistent at most; trust not established");
  }

  @Test
  void machines_get_a_stable_shape() throws Exception {
    var answer = ask(Map.of(), file(SAMPLE.sealed()), "--json");

    assertThat(answer.json("verdict")).isEqualTo("cannot-check");
    var json = StrictJson.parse(answer.text().strip().getBytes(StandardCharsets.UTF_8)).asFields();
    var first = json.items("signatures").getFirst().asFields();
    assertThat(first.fields("parts").members().keySet())
        .containsExactlyInAnyOrder(
            "integrity", "binding", "chain", "revocation", "time", "authority");
    assertThat(first.fields("parts").fields("integrity").text("state")).isEqualTo("holds");
    assertThat(json.fields("register").items("entries")).hasSize(5);
  }

  @Test
  void a_damaged_file_is_named_and_the_answer_is_one() throws Exception {
    var damaged = SAMPLE.sealed();
    damaged[60] ^= 1;

    var answer = ask(Map.of(), file(damaged));

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("mimetype: damaged");
  }

  @Test
  void what_cannot_be_used_answers_two() throws Exception {
    assertThat(ask(Map.of(), file(new byte[10])).exit()).isEqualTo(2);
    assertThat(ask(Map.of(), folder.resolve("missing.asice")).exit()).isEqualTo(2);
    assertThat(ask(Map.of(), file(SAMPLE.sealed()), "--trust", folder).exit()).isEqualTo(2);
    assertThat(ask(Map.of()).exit()).isEqualTo(2);
    assertThat(ask(Map.of(), file(new byte[10]), "--json").json("error"))
        .isEqualTo("NOT_A_CONTAINER");
  }

  @Test
  void the_language_is_the_readers() throws Exception {
    var file = file(SAMPLE.sealed());

    assertThat(ask(Map.of("LANG", "fa_IR.UTF-8"), file).text()).startsWith("نمونه:");
    assertThat(ask(Map.of("LANG", "fa_IR.UTF-8"), file, "--language", "ru").text())
        .startsWith("ОБРАЗЕЦ");
    assertThat(ask(Map.of("LANG", "C"), file).text()).startsWith("SAMPLE");
  }

  @Test
  void one_signature_over_one_file_can_be_asked_about() {
    var cms = Shared.folder("vectors/cms");

    var answer =
        ask(
            Map.of(),
            "--content",
            cms.resolve("data.bin"),
            "--anchor",
            cms.resolve("gost512.ca.pem"),
            cms.resolve("gost512.p7s"));

    assertThat(answer.exit()).isZero();
    assertThat(answer.text()).contains("valid under the anchor this body published");
    assertThat(
            ask(
                    Map.of(),
                    "--content",
                    cms.resolve("sm2.p7s"),
                    "--anchor",
                    cms.resolve("gost512.ca.pem"),
                    cms.resolve("gost512.p7s"))
                .exit())
        .isEqualTo(1);
  }

  @Test
  void a_time_stamp_over_one_file_can_be_asked_about_and_a_signature_with_one() throws Exception {
    var at = SampleOriginal.SIGNED;
    var head = SampleAuthority.of(Algorithm.ECDSA, "body");
    var text = Files.write(folder.resolve("text"), new byte[] {1, 2, 3});
    var stamp = SampleStamp.response(new byte[] {1, 2, 3}, at);
    var tsr = Files.write(folder.resolve("a.tsr"), stamp);
    var tsa = Files.write(folder.resolve("tsa.pem"), SampleStamp.AUTHORITY.pem());
    var ca = Files.write(folder.resolve("ca.pem"), head.pem());
    var p7s = head.signer("CN=SAMPLE").sign(new byte[] {1, 2, 3}, at);
    var carried = SampleStamp.carrying(p7s, SampleStamp.response(SampleStamp.value(p7s), at));
    var signature = Files.write(folder.resolve("a.p7s"), carried);

    var alone = ask(Map.of(), "--content", text, "--tsa", tsa, tsr, "--json");
    var both = ask(Map.of(), "--content", text, "--anchor", ca, "--tsa", tsa, signature);

    assertThat(alone.json("verdict")).isEqualTo("valid");
    assertThat(ask(Map.of(), "--content", tsa, "--tsa", tsa, tsr).exit()).isEqualTo(1);
    assertThat(both.exit()).isZero();
    assertThat(both.text())
        .contains("Time-stamp 2025-10-27T11:00:00Z, CN=SAMPLE time-stamps: holds");
  }

  @Test
  void a_signed_pdf_is_known_by_its_first_bytes() throws Exception {
    var head = SampleAuthority.of(Algorithm.ECDSA, "body");
    var before = SamplePades.original();
    var after = SamplePades.signed(before, head.signer("CN=SAMPLE"), SampleOriginal.SIGNED);
    var original = Files.write(folder.resolve("original.pdf"), before);
    var pdf = Files.write(folder.resolve("copy"), after);
    var ca = Files.write(folder.resolve("ca.pem"), head.pem());

    var answer = ask(Map.of(), pdf, "--content", original, "--anchor", ca, "--json");

    assertThat(answer.exit()).isZero();
    assertThat(answer.json("verdict")).isEqualTo("valid");
    assertThat(ask(Map.of(), pdf, "--content", ca, "--anchor", ca).exit()).isEqualTo(1);
    assertThat(ask(Map.of(), original).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"etsi-only", "mixed", "all-manifest"})
  void containers_of_others_are_read_as_far_as_they_go(String name) {
    var file = Shared.folder("vectors/asice").resolve(name + ".asice");

    var answer = ask(Map.of(), file, "--json");

    assertThat(answer.exit()).isZero();
    assertThat(answer.json("verdict")).isEqualTo("cannot-check");
  }
}
