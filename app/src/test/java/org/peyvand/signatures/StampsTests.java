package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.SignedOriginals;
import org.peyvand.depositary.Signing;
import org.peyvand.jobs.Jobs;
import org.peyvand.kernel.Slug;
import org.peyvand.texts.Instrument;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.Report;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.State;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class StampsTests {
  /// What the module `dss` has the EU's verifier look at.
  private static final Path FOR_DSS = Path.of("target", "for-dss");

  @Autowired SignedOriginals originals;
  @Autowired Containers containers;
  @Autowired Stamps stamps;
  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Jobs jobs;
  @Autowired Clock clock;

  @Test
  void signatures_and_their_seal_get_a_time_stamp_each_and_then_there_is_rest() throws Exception {
    var text = texts.adopted("test-stamped-original");
    sign(text, "chair-islamic-city-council-of-tehran");
    sign(text, "chair-moscow-city-duma");
    var before = originals.container(text).orElseThrow();

    stamps.add(text.id());
    var after = originals.container(text).orElseThrow();
    stamps.add(text.id());

    assertThat(originals.container(text).orElseThrow()).isEqualTo(after);
    var report = verified(after, Trust.none());
    assertThat(report.problems()).isEmpty();
    assertThat(report.consistent()).isTrue();
    assertThat(report.signatures())
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.verdict().timestamps().getFirst().authority()).contains("SAMPLE");
              assertThat(one.verdict().part(Aspect.TIME).reasons())
                  .contains(Reason.TIME_FROM_UNTRUSTED_TIMESTAMP);
            });
    assertThat(report.seals()).hasSize(2);
    assertThat(report.seals().getFirst().verdict().timestamps()).hasSize(1);
    layForDss("before", before);
    layForDss("after", after);
  }

  @Test
  void who_believes_the_authority_has_the_time_proven() throws Exception {
    var text = texts.adopted("test-believed-original");
    sign(text, "chair-islamic-city-council-of-tehran");
    originals.container(text);
    stamps.add(text.id());
    var trust = new Trust(Map.of("tsa", containers.timestampAnchors()), List.of(), null);

    var report = verified(originals.container(text).orElseThrow(), trust);

    var time = report.signatures().getFirst().verdict().part(Aspect.TIME);
    assertThat(time.state()).isEqualTo(State.HOLDS);
    assertThat(time.reasons()).contains(Reason.TIME_FROM_TIMESTAMP);
    var act = depositary.acts(text.id()).getFirst();
    assertThat(originals.timestamp(act).orElseThrow().state()).isEqualTo(State.HOLDS);
  }

  @Test
  void an_act_orders_its_place_in_the_original_and_the_seal_its_stamp() {
    var text = texts.adopted("test-ordered-original");
    sign(text, "chair-islamic-city-council-of-tehran");
    originals.container(text);

    var about = text.id().toString();
    assertThat(jobs.hasten("depositary.job.close", about)).isTrue();
    assertThat(jobs.hasten(Containers.STAMP_JOB, about)).isTrue();
    assertThat(jobs.hasten(Containers.STAMP_JOB, "another")).isFalse();
  }

  private void sign(Instrument text, String office) {
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    assertThat(depositary.signWithSample(text, offices.office(office).orElseThrow(), signing))
        .isInstanceOf(SignOutcome.Signed.class);
  }

  private Report verified(byte[] archive, Trust trust) throws Exception {
    try (var container = Container.open(archive)) {
      return ContainerVerifier.verify(container, trust, clock.instant());
    }
  }

  private void layForDss(String name, byte[] archive) throws Exception {
    Files.createDirectories(FOR_DSS);
    Files.write(FOR_DSS.resolve(name + ".asice"), archive);
    Files.write(FOR_DSS.resolve(name + ".pem"), PemText.of(List.of(containers.sealCertificate())));
  }
}
