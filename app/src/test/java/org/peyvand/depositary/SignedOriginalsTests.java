package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.signatures.BodyTrust;
import org.peyvand.signatures.PublishOutcome;
import org.peyvand.signatures.RevokingAuthority;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.Report;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.StoredFile;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class SignedOriginalsTests {
  private static final int FILE_MAX_BYTES = 10_000_000;

  @Autowired SignedOriginals originals;
  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Clock clock;
  @Autowired Networks networks;
  @Autowired Signatures signatures;
  @Autowired BodyTrust trust;

  @Test
  void a_draft_has_none() {
    assertThat(originals.container(texts.draft("test-no-original"))).isEmpty();
  }

  @Test
  void it_only_grows_and_each_download_verifies() throws Exception {
    var text = texts.adopted("test-growing-original");

    var unsigned = open(text);
    sign(text, "chair-islamic-city-council-of-tehran");
    var first = open(text);
    sign(text, "chair-moscow-city-duma");
    var second = open(text);

    assertThat(unsigned.find("META-INF/signature001.p7s")).isPresent();
    assertKept(unsigned, first);
    assertKept(first, second);
    assertThat(second.find("signatures/moscow-city-duma-1.p7s")).isPresent();
    for (var container : new Container[] {first, second}) {
      var report = verified(container);
      assertThat(report.exit()).as(report.problems().toString()).isZero();
      assertThat(report.consistent()).isTrue();
    }
    assertThat(verified(second).signatures()).hasSize(2);
  }

  /// What was published when the container was begun stands in a file that never changes.
  @Test
  void a_later_anchor_and_the_revocation_list_of_the_day_come_along() throws Exception {
    var text = texts.adopted("test-later-anchor");
    open(text);
    var duma = networks.body(new Slug("moscow-city-duma")).orElseThrow();
    var authority = new RevokingAuthority("later");
    signatures.publish(duma.id(), authority.certificate);
    var now = clock.instant();
    var focalPoint = SampleOffices.holding(Duty.FOCAL_POINT, new Scope.OfBody(duma.id()));
    assertThat(
            trust.publishList(
                focalPoint, duma, authority.list(now.minusSeconds(9), now.plusSeconds(3_600))))
        .isInstanceOf(PublishOutcome.Published.class);
    var pdf = originalOf(text);
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    assertThat(
            depositary.sign(
                text,
                offices.office("chair-moscow-city-duma").orElseThrow(),
                signing,
                authority.signature(5, pdf, now)))
        .isInstanceOf(SignOutcome.Signed.class);

    var container = open(text);
    var report = verified(container);

    assertThat(container.find("trust/moscow-city-duma.2.pem")).isPresent();
    assertThat(report.problems()).isEmpty();
    assertThat(report.consistent()).isTrue();
    assertThat(report.signatures().getFirst().verdict().part(Aspect.REVOCATION).reasons())
        .containsExactly(Reason.NOT_REVOKED);
  }

  @Test
  void a_copy_signed_inside_is_kept_whole_and_verifies() throws Exception {
    var text = texts.adopted("test-signed-copy");
    var duma = networks.body(new Slug("moscow-city-duma")).orElseThrow();
    var authority = new RevokingAuthority("copies");
    signatures.publish(duma.id(), authority.certificate);
    var pdf = originalOf(text);
    var copy = SignedCopies.of(pdf, authority.signer(5));
    var added = depositary.added(text, copy).orElseThrow();
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    var chair = offices.office("chair-moscow-city-duma").orElseThrow();

    assertThat(depositary.signCopy(text, chair, signing, Arrays.copyOf(added, added.length + 1)))
        .isEqualTo(new SignOutcome.CopyNotAccepted("PDF_BYTES_AFTER_SIGNATURE"));
    assertThat(depositary.added(text, Arrays.copyOfRange(copy, 1, copy.length))).isEmpty();
    var outcome = depositary.signCopy(text, chair, signing, added);

    var act = ((SignOutcome.Signed) outcome).act();
    assertThat(depositary.signedCopy(act).orElseThrow()).isEqualTo(copy);
    assertThat(depositary.judged(text.id(), act.id()).orElseThrow().verdict().overall())
        .isEqualTo(Verdict.VALID);
    var container = open(text);
    assertThat(container.read("signatures/moscow-city-duma-1.pdf", FILE_MAX_BYTES)).contains(copy);
    var report = verified(container);
    assertThat(report.problems()).isEmpty();
    assertThat(report.consistent()).isTrue();
    assertThat(report.signatures()).hasSize(1);
  }

  private byte[] originalOf(Instrument text) throws Exception {
    return open(text).read("declaration.pdf", FILE_MAX_BYTES).orElseThrow();
  }

  @Test
  void nothing_new_makes_no_new_seal() throws Exception {
    var text = texts.adopted("test-same-original");
    var first = originals.container(text).orElseThrow();

    assertThat(originals.container(text).orElseThrow()).isEqualTo(first);
  }

  private void sign(Instrument text, String office) {
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    assertThat(depositary.signWithSample(text, offices.office(office).orElseThrow(), signing))
        .isInstanceOf(SignOutcome.Signed.class);
  }

  private Container open(Instrument text) throws Exception {
    return Container.open(originals.container(text).orElseThrow());
  }

  private Report verified(Container container) throws Exception {
    return ContainerVerifier.verify(container, Trust.none(), clock.instant());
  }

  private static void assertKept(Container before, Container after) throws Exception {
    for (StoredFile file : before.files()) {
      assertThat(after.read(file.name(), FILE_MAX_BYTES))
          .as(file.name())
          .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(contentOf(before, file)));
    }
  }

  private static byte[] contentOf(Container container, StoredFile file) {
    try {
      return container.read(file.name(), FILE_MAX_BYTES).orElseThrow();
    } catch (Exception unreadable) {
      throw new AssertionError(file.name(), unreadable);
    }
  }
}
