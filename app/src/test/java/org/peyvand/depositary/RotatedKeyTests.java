package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Slug;
import org.peyvand.register.Register;
import org.peyvand.texts.Instrument;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.Report;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.springframework.beans.factory.annotation.Autowired;

/// A signed original goes on growing over a change of the register's key.
@WholeHouse
class RotatedKeyTests {
  @Autowired SignedOriginals originals;
  @Autowired Depositary depositary;
  @Autowired Register register;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Clock clock;

  @Test
  void proofs_under_both_keys_stand_in_one_container() throws Exception {
    var text = texts.adopted("test-rotated-key");
    sign(text, "chair-islamic-city-council-of-tehran");
    assertThat(verified(text).consistent()).isTrue();

    assertThat(register.rotateKey()).isTrue();
    sign(text, "chair-moscow-city-duma");

    var report = verified(text);
    assertThat(report.problems()).isEmpty();
    assertThat(report.consistent()).isTrue();
    assertThat(report.signatures()).hasSize(2);
  }

  private void sign(Instrument text, String office) {
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    assertThat(depositary.signWithSample(text, offices.office(office).orElseThrow(), signing))
        .isInstanceOf(SignOutcome.Signed.class);
  }

  private Report verified(Instrument text) throws Exception {
    try (var container = Container.open(originals.container(text).orElseThrow())) {
      return ContainerVerifier.verify(container, Trust.none(), clock.instant());
    }
  }
}
