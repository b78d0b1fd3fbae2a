package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.verify.FileVerifier.Outcome;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.signature.Verdict;

/// A register's proof by itself, beside its entry.
class ProofVerifierTests {
  private static final SampleOriginal SAMPLE = new SampleOriginal();

  @TempDir Path folder;
  private Path proof;
  private Path entry;
  private Trust trust;

  @BeforeEach
  void lay_out() throws Exception {
    proof = file("adopted.tlog-proof", SAMPLE.files.get("register/adopted.tlog-proof"));
    entry = file("adopted.json", SAMPLE.files.get("register/adopted.json"));
    trust = Trust.folder(SAMPLE.trust(folder.resolve("trust"))).orElseThrow();
  }

  private Path file(String name, byte[] content) throws Exception {
    return Files.write(folder.resolve(name), content);
  }

  private Outcome verify(Path proof, Path entry, Trust trust) {
    return FileVerifier.verify("adopted.tlog-proof", proof, entry, trust, SampleOriginal.NOW);
  }

  private static Report report(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Judged.class);
    return ((Outcome.Judged) outcome).report();
  }

  @Test
  void it_is_proven_with_the_log_s_key() {
    var report = report(verify(proof, entry, trust));

    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.exit()).isZero();
    assertThat(report.sample()).isTrue();
    assertThat(report.entries().getFirst().type()).isEqualTo("text-adopted");
  }

  @Test
  void another_entry_is_false() throws Exception {
    var bytes = SAMPLE.files.get("register/adopted.json").clone();
    bytes[bytes.length / 2] ^= 1;

    var report = report(verify(proof, file("other.json", bytes), trust));

    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.problems()).containsExactly(failing());
  }

  @Test
  void a_cut_off_proof_is_false() throws Exception {
    var text = Files.readString(proof);
    var cut = file("cut.tlog-proof", text.substring(0, text.length() - 20).getBytes("UTF-8"));

    assertThat(report(verify(cut, entry, trust)).problems()).containsExactly(failing());
  }

  @Test
  void a_log_nobody_vouched_for_cannot_be_checked() {
    var report = report(verify(proof, entry, Trust.none()));

    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(report.exit()).isEqualTo(2);
    assertThat(report.problems())
        .isEqualTo(List.of(new Problem("adopted.tlog-proof", Finding.LOG_KEY_MISSING)));
  }

  @Test
  void alone_it_says_nothing() {
    assertThat(FileVerifier.verify("a", proof, null, trust, SampleOriginal.NOW))
        .isEqualTo(new Outcome.Unusable(FileVerifier.Unusable.CONTENT_MISSING, "error", null));
  }

  private static Problem failing() {
    return new Problem("adopted.tlog-proof", Finding.PROOF_FAILS);
  }
}
