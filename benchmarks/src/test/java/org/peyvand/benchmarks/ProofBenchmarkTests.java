package org.peyvand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofBenchmarkTests {

  @Test
  void the_hashes_to_make_are_those_that_tiles_do_not_keep() {
    // Neighbor, then three pairs' worth within one tile of eight: 0 + 1 + 3.
    assertThat(ProofBenchmark.hashesToMake(0, 8)).isEqualTo(4);
    // The other full tile of two stands in the level above.
    assertThat(ProofBenchmark.hashesToMake(0, 512)).isEqualTo(1 + 3 + 7 + 15 + 31 + 63 + 127);
  }
}
