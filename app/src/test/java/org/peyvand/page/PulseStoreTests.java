package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@WholeHouse
class PulseStoreTests {
  @Autowired PulseStore store;

  @Test
  void a_database_that_answers_beats() {
    assertThat(store.beats()).isTrue();
  }

  @Test
  void a_database_that_is_not_there_does_not() {
    // Port 1 belongs to nobody.
    var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing");

    assertThat(new PulseStore(JdbcClient.create(nowhere)).beats()).isFalse();
  }
}
