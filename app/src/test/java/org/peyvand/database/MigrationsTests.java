package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {
  /// Above all of ours, and between those of two rooms.
  @ParameterizedTest
  @ValueSource(strings = {"99999", "150.1"})
  void what_a_newer_peyvand_has_written_is_left_alone(String version) {
    var at = ScratchPostgres.freshAddress();
    var database = ScratchPostgres.dataSource(at);
    var db = JdbcClient.create(database);
    db.sql(
            """
            insert into flyway_schema_history
            values (10000, :version, 'the sister cities of tomorrow', 'SQL', 'V.sql', 1, 'x', now(), 1, true)
            """)
        .param("version", version)
        .update();
    db.sql("delete from flyway_schema_history where version = '100'").update();
    var before = history(db);
    var flyway = Flyway.configure().dataSource(database).outOfOrder(true).load();

    assertThatThrownBy(() -> new Migrations(at).migrate(flyway))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("written by a newer Peyvand")
        .hasMessageContaining("the sister cities of tomorrow")
        .hasMessageContaining("Nothing was changed")
        .hasMessageNotContaining(at.password());
    assertThat(history(db)).isEqualTo(before);
  }

  private static long history(JdbcClient db) {
    return db.sql("select count(*) from flyway_schema_history").query(Long.class).single();
  }
}
