package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Verdict;

class ContainerVerifierTests {
  private static final SampleOriginal SAMPLE = new SampleOriginal();
  private static final byte[] SEALED = SAMPLE.sealed();

  @TempDir Path folder;

  private static Report verify(byte[] archive, Trust trust) throws Exception {
    try (var container = Container.open(archive)) {
      return ContainerVerifier.verify(container, trust, SampleOriginal.NOW);
    }
  }

  private static List<String> blamed(Report report) {
    return report.problems().stream()
        .filter(problem -> problem.finding().effect() == State.FAILS)
        .map(Problem::file)
        .distinct()
        .toList();
  }

  @Test
  void a_whole_original_is_valid_under_the_readers_own_anchors() throws Exception {
    var trust = Trust.folder(SAMPLE.trust(folder)).orElseThrow();

    var report = verify(SEALED, trust);

    assertThat(report.problems()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.exit()).isZero();
    assertThat(report.sample()).isTrue();
    assertThat(report.register()).isEqualTo(State.HOLDS);
    assertThat(report.seal()).isEqualTo(State.HOLDS);
    assertThat(report.signatures())
        .hasSize(4)
        .allSatisfy(
            one ->
                assertThat(one.verdict().part(Aspect.TIME).reasons())
                    .containsExactly(Reason.TIME_FROM_REGISTER));
  }

  @Test
  void without_own_anchors_it_is_consistent_and_no_more() throws Exception {
    var report = verify(SEALED, Trust.none());

    assertThat(report.problems()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(report.consistent()).isTrue();
    assertThat(report.exit()).isZero();
  }

  @Test
  void the_anchors_of_others_make_every_signature_invalid() throws Exception {
    var trust =
        Trust.folder(new SampleOriginal("other", true, "sample-2.invalid/log").trust(folder))
            .orElseThrow();

    var report = verify(SEALED, trust);

    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.signatures())
        .allMatch(one -> one.verdict().part(Aspect.CHAIN).state() == State.FAILS);
  }

  @Test
  void equal_files_give_equal_archives() {
    var once = SAMPLE.unsealed().toBytes();

    assertThat(SAMPLE.unsealed().toBytes()).isEqualTo(once);
  }

  @Test
  void files_are_added_and_sealed_again_without_touching_the_old_ones() throws Exception {
    byte[] longer;
    try (var before = Container.open(SEALED)) {
      longer =
          ContainerWriter.continuing(before)
              .add("evidence/approval.json", new byte[] {'{', '}'})
              .seal(manifest -> SAMPLE.seal.sign(manifest, SampleOriginal.SIGNED))
              .toBytes();
    }

    var report = verify(longer, Trust.none());

    assertThat(report.consistent()).isTrue();
    assertThat(report.seals()).hasSize(2);
    assertThat(report.problems())
        .containsExactly(new Problem("evidence/approval.json", Finding.FILE_NOT_UNDERSTOOD));
  }

  @Test
  void a_file_added_after_the_last_seal_is_named() throws Exception {
    byte[] longer;
    try (var before = Container.open(SEALED)) {
      longer = ContainerWriter.continuing(before).add("trust/x.pem", new byte[1]).toBytes();
    }

    var report = verify(longer, Trust.none());

    assertThat(report.exit()).isEqualTo(1);
    assertThat(blamed(report)).containsExactly("trust/x.pem");
  }

  @Test
  void a_signature_cannot_be_put_under_another_body() throws Exception {
    var swapped = new SampleOriginal();
    var moscow = swapped.files.get("signatures/moscow-city-duma-1.p7s");
    swapped.files.put("signatures/islamic-city-council-of-tehran-1.p7s", moscow);

    var report = verify(swapped.sealed(), Trust.none());

    assertThat(report.exit()).isEqualTo(1);
    assertThat(blamed(report)).contains("signatures/islamic-city-council-of-tehran-1.p7s");
  }

  @Test
  void a_record_that_differs_from_the_signed_one_is_named() throws Exception {
    var changed = new SampleOriginal();
    var declaration = StrictJson.parse(changed.files.get("declaration.json")).asFields();
    var forged = declaration.with("version", 2);
    changed.files.put("declaration.json", StrictJson.canonical(forged));

    var report = verify(changed.sealed(), Trust.none());

    assertThat(blamed(report)).contains("declaration.json");
  }

  @Test
  void a_record_in_another_spelling_is_refused() throws Exception {
    var changed = new SampleOriginal();
    var plain = new String(changed.files.get("declaration.json"), StandardCharsets.UTF_8);
    var spaced = plain.replaceFirst(":", ": ").getBytes(StandardCharsets.UTF_8);
    changed.files.put("declaration.json", spaced);

    var report = verify(changed.sealed(), Trust.none());

    assertThat(report.problems())
        .contains(new Problem("declaration.json", Finding.RECORD_MALFORMED));
  }

  @Test
  void an_entry_of_another_text_does_not_pass() throws Exception {
    var changed = new SampleOriginal();
    var entry = StrictJson.parse(changed.files.get("register/adopted.json")).asFields();
    var other = entry.with("instrument", new Json.Text("other"));
    changed.files.put("register/adopted.json", StrictJson.canonical(other));

    var report = verify(changed.sealed(), Trust.none());

    assertThat(blamed(report)).contains("register/adopted.json", "register/adopted.tlog-proof");
  }

  @Test
  void an_opening_of_another_signature_does_not_pass() throws Exception {
    var changed = new SampleOriginal();
    var tehran = changed.files.get("register/islamic-city-council-of-tehran-1.opening");
    changed.files.put("register/moscow-city-duma-1.opening", tehran);

    var report = verify(changed.sealed(), Trust.none());

    assertThat(blamed(report)).contains("register/moscow-city-duma-1.opening");
  }

  @Test
  void an_erased_opening_leaves_the_signature_open_but_not_false() throws Exception {
    var erased = new SampleOriginal();
    erased.files.remove("register/moscow-city-duma-1.opening");

    var report = verify(erased.sealed(), Trust.none());

    assertThat(report.exit()).isZero();
    assertThat(report.consistent()).isFalse();
    assertThat(report.problems())
        .containsExactly(new Problem("register/moscow-city-duma-1.opening", Finding.FILE_MISSING));
  }

  @Test
  void bytes_before_between_and_after_the_files_are_refused() {
    var longer = Arrays.copyOf(SEALED, SEALED.length + 1);

    assertThatThrownBy(() -> verify(longer, Trust.none())).isInstanceOf(ContainerRefusal.class);
    assertThatThrownBy(() -> verify(Arrays.copyOf(SEALED, 9_000), Trust.none()))
        .isInstanceOf(ContainerRefusal.class);
  }
}
