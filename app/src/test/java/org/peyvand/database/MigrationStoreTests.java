package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// That what every store stands on is there, on each PostgreSQL the build knows.
class MigrationStoreTests {

  @Test
  void every_migration_runs_and_each_asker_gets_a_database_of_its_own() {
    var one = JdbcClient.create(ScratchPostgres.fresh());
    var other = JdbcClient.create(ScratchPostgres.fresh());

    one.sql("create table only_here (word text)").update();

    assertThat(count(one, "only_here")).isEqualTo(1);
    assertThat(count(other, "only_here")).isZero();
    assertThat(count(other, "flyway_schema_history")).isEqualTo(1);
  }

  @Test
  void text_sorts_by_code_point_and_folds_case_beyond_latin() {
    var db = JdbcClient.create(ScratchPostgres.fresh());

    assertThat(db.sql("select lower('МИНСК')").query(String.class).single()).isEqualTo("минск");
    assertThat(db.sql("select 'پ' < 'ت'").query(Boolean.class).single()).isFalse();
  }

  private static long count(JdbcClient db, String table) {
    return db.sql("select count(*) from information_schema.tables where table_name = :name")
        .param("name", table)
        .query(Long.class)
        .single();
  }
}
