package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StampingRulesTests {
  private static final String SEAL = "META-INF/signature00%d.p7s";

  @Test
  void every_signature_and_the_seal_that_closed_them_in_want_a_stamp() {
    var files = List.of("declaration.pdf", "signatures/a-1.p7s", "signatures/b-1.p7s", seal(1));

    assertThat(StampingRules.wanted(files))
        .containsEntry("evidence/a-1.tsr", "signatures/a-1.p7s")
        .containsEntry("evidence/b-1.tsr", "signatures/b-1.p7s")
        .containsEntry("evidence/seal-001.tsr", seal(1))
        .hasSize(3);
  }

  @Test
  void a_round_that_only_brought_stamps_wants_none() {
    var files =
        List.of(
            "signatures/a-1.p7s",
            "META-INF/ASiCManifest001.xml",
            seal(1),
            "evidence/a-1.tsr",
            "evidence/seal-001.tsr",
            "trust/tsa.pem",
            "META-INF/ASiCManifest002.xml",
            seal(2));

    assertThat(StampingRules.wanted(files)).isEmpty();
  }

  @Test
  void of_several_seals_the_last_covers_the_others() {
    var files = List.of("declaration.pdf", seal(1), "register/a-1.json", seal(2), seal(3));

    assertThat(StampingRules.wanted(files))
        .containsExactly(java.util.Map.entry("evidence/seal-002.tsr", seal(2)));
  }

  @Test
  void what_is_not_sealed_yet_has_no_seal_to_stamp() {
    assertThat(StampingRules.wanted(List.of("declaration.pdf"))).isEmpty();
  }

  private static String seal(int number) {
    return SEAL.formatted(number);
  }
}
