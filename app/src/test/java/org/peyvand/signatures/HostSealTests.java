package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.kernel.Installation;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.Finding;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Verdict;

class HostSealTests {
  private static final Instant FIRST = Instant.parse("2026-11-26T08:00:00Z");
  private static final byte[] MANIFEST = {1, 2, 3};

  @TempDir Path folder;

  private HostSeal at(Instant now) {
    return new HostSeal(installation(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private Installation installation() {
    return new Installation(Installation.Mode.DEMO, null, folder);
  }

  @Test
  void nothing_is_renewed_while_there_is_time() {
    var seal = at(FIRST);

    assertThat(seal.renew()).isFalse();
    assertThat(seal.certificates()).hasSize(1);
  }

  @Test
  void a_new_seal_is_vouched_for_by_the_old_one_which_stays_known() throws Exception {
    var first = at(FIRST).certificate();
    var later = first.getNotAfter().toInstant().minus(HostSeal.RENEW_BEFORE).plusSeconds(60);
    var seal = at(later);

    assertThat(seal.renew()).isTrue();
    assertThat(seal.renew()).as("again").isFalse();

    assertThat(seal.certificate()).isNotEqualTo(first);
    assertThat(seal.certificates()).containsExactly(seal.certificate(), first);
    assertThat(at(later).certificates()).as("after a restart").isEqualTo(seal.certificates());
    assertThat(seal.until()).isAfter(later.plus(Duration.ofDays(3_000)));
    var known = new Anchors(List.of(first), List.of(), true);
    var verdict =
        DetachedSignature.check(
            seal.sign(MANIFEST), Payload.of(MANIFEST), known, Moment.now(later));
    assertThat(verdict.overall()).as("by who knows the old one").isEqualTo(Verdict.VALID);
  }

  /// A container that is none of ours: its seals alone are in question.
  @Test
  void a_container_is_closed_anew_and_what_was_in_it_stays() throws Exception {
    var old = at(FIRST);
    var writer = ContainerWriter.create().add("a.txt", MANIFEST);
    writer.add("trust/seal.pem", PemText.of(old.certificates()));
    var before = writer.seal(old).toBytes();
    var later = old.until().minus(HostSeal.RENEW_BEFORE).plusSeconds(60);
    var seal = at(later);
    seal.renew();

    byte[] after;
    try (var container = Container.open(before)) {
      var more = ContainerWriter.continuing(container);
      more.add("trust/seal.2.pem", PemText.of(List.of(seal.certificate())));
      after = more.seal(seal).toBytes();
    }

    try (var first = Container.open(before);
        var second = Container.open(after)) {
      for (var file : first.files()) {
        assertThat(second.find(file.name()).orElseThrow().sha256()).isEqualTo(file.sha256());
      }
      var report = ContainerVerifier.verify(second, Trust.none(), later);
      assertThat(report.seals()).hasSize(2);
      assertThat(report.problems().stream().map(problem -> problem.finding()))
          .doesNotContain(Finding.SEAL_FAILS, Finding.FILE_CHANGED);
    }
  }
}
