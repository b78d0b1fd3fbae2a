package org.peyvand.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class SampleStoreTests {
  @Autowired SampleStore store;

  @Test
  void a_step_is_taken_once() {
    assertThat(store.take("a step of a test")).isTrue();
    assertThat(store.take("a step of a test")).isFalse();
  }

  @Test
  void the_demo_has_taken_its_own_steps() {
    assertThat(store.take("network")).isFalse();
  }
}
