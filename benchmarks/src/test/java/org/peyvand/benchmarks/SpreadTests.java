package org.peyvand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTests {

  @Test
  void the_middle_is_said_with_both_ends() {
    assertThat(Spread.of(List.of(3.0, 120.0, 1.0))).hasToString("3.00 (1.00–120)");
    assertThat(Spread.of(List.of(0.5, 20.0))).hasToString("10.3 (0.500–20.0)");
  }

  @Test
  void a_ratio_is_taken_within_its_round() {
    var quietThenBusy = Spread.ofRatios(List.of(2.0, 20.0), List.of(1.0, 10.0));

    assertThat(quietThenBusy).isEqualTo(new Spread(2, 2, 2));
  }
}
