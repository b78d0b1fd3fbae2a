package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.sample.SampleStamp;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.State;

/// Time-stamps as files of a signed original.
class TimestampFilesTests {
  private static final String SIGNATURE = "signatures/moscow-city-duma-1.p7s";
  private static final String STAMP = "evidence/moscow-city-duma-1.tsr";
  private static final Instant EARLY = SampleOriginal.SIGNED.minusSeconds(60);

  @TempDir Path folder;

  private final SampleOriginal sample = new SampleOriginal();

  private Report verify(Trust trust) throws Exception {
    try (var container = Container.open(sample.sealed())) {
      return ContainerVerifier.verify(container, trust, SampleOriginal.NOW);
    }
  }

  private Trust trust(byte[] authorities) throws Exception {
    var given = sample.trust(folder.resolve("trust"));
    Files.write(given.resolve("tsa.pem"), authorities);
    return Trust.folder(given).orElseThrow();
  }

  private static CheckedSignature moscow(Report report) {
    return report.signatures().stream()
        .filter(one -> one.file().equals(SIGNATURE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void beside_the_register_a_time_stamp_is_a_second_proof_of_the_time() throws Exception {
    sample.files.put(STAMP, SampleStamp.response(sample.files.get(SIGNATURE), EARLY));

    var report = verify(trust(SampleStamp.AUTHORITY.pem()));

    assertThat(report.problems()).isEmpty();
    assertThat(report.exit()).isZero();
    var verdict = moscow(report).verdict();
    assertThat(verdict.timestamps().getFirst().file()).isEqualTo(STAMP);
    assertThat(verdict.part(Aspect.TIME).state()).isEqualTo(State.HOLDS);
    assertThat(verdict.part(Aspect.TIME).reasons())
        .containsExactly(Reason.TIME_FROM_REGISTER, Reason.TIME_FROM_TIMESTAMP);
  }

  @Test
  void a_false_one_is_named_and_makes_the_whole_false() throws Exception {
    sample.files.put(STAMP, SampleStamp.response(sample.original, EARLY));

    var report = verify(Trust.none());

    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.problems())
        .contains(
            new Problem(STAMP, Finding.TIMESTAMP_FAILS),
            new Problem(SIGNATURE, Finding.SIGNATURE_FAILS));
  }

  @Test
  void one_that_cannot_be_read_is_false_too() throws Exception {
    sample.files.put(STAMP, new byte[] {0x30, 0x00});

    assertThat(verify(Trust.none()).problems())
        .contains(new Problem(STAMP, Finding.TIMESTAMP_FAILS));
  }

  @Test
  void the_authority_inside_the_container_is_not_believed_and_an_impostor_neither()
      throws Exception {
    sample.files.put(STAMP, SampleStamp.response(sample.files.get(SIGNATURE), EARLY));
    sample.files.put("trust/tsa.pem", SampleStamp.AUTHORITY.pem());
    var impostor = SampleAuthority.of(Algorithm.ECDSA, "time");

    var alone = verify(Trust.none());
    var misled = verify(trust(impostor.pem()));

    assertThat(alone.consistent()).isTrue();
    for (var report : List.of(alone, misled)) {
      assertThat(report.problems()).isEmpty();
      assertThat(moscow(report).verdict().timestamps().getFirst().state()).isEqualTo(State.UNKNOWN);
      assertThat(moscow(report).verdict().part(Aspect.TIME).reasons())
          .contains(Reason.TIME_FROM_UNTRUSTED_TIMESTAMP);
    }
  }

  @Test
  void one_that_stamps_nothing_is_named_and_left_alone() throws Exception {
    var lonely = "evidence/nobody-1.tsr";
    sample.files.put(lonely, SampleStamp.response(sample.original, EARLY));

    var report = verify(Trust.none());

    assertThat(report.problems()).containsExactly(new Problem(lonely, Finding.FILE_NOT_UNDERSTOOD));
    assertThat(report.exit()).isZero();
  }
}
