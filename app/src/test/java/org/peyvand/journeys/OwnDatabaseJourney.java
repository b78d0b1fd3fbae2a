package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.database.KeptKeys;
import org.peyvand.database.OwnPostgres;
import org.peyvand.journeys.DemoHost.Refusal;

/// The packed product on a PostgreSQL of the operator's own, named as the operator names it.
class OwnDatabaseJourney {
  private static final String STATEMENT = "en/texts/capitals-joint-statement-2025";

  @TempDir private Path data;

  private static OwnPostgres database;

  @BeforeAll
  static void open() throws Exception {
    database = OwnPostgres.start();
  }

  @AfterAll
  static void close() throws IOException {
    if (database != null) database.close();
  }

  @Test
  void it_keeps_everything_from_one_start_to_the_next_and_leaves_a_newer_one_alone()
      throws Exception {
    KeptKeys.bring(data);
    String original;
    try (var host = DemoHost.start(data, database.settings())) {
      assertThat(get(host, STATEMENT)).contains("Moscow");
      original = get(host, "register/checkpoint");
    }
    assertThat(data.resolve("postgres")).doesNotExist();

    try (var host = DemoHost.start(data, database.settings())) {
      assertThat(get(host, STATEMENT)).contains("Moscow");
      assertThat(get(host, "register/checkpoint")).isEqualTo(original);
    }

    database.migrateBeyond();
    assertRefused(database.settings(), "written by a newer Peyvand");
  }

  @Test
  void a_wrong_password_is_said() throws Exception {
    assertRefused(database.settings("cities", "guess"), "Check PEYVAND_DB_USER and PEYVAND_DB");
  }

  @Test
  void a_database_that_does_not_exist_yet_is_said() throws Exception {
    assertRefused(database.settings("tomorrow", database.password()), "create it, owned by cities");
  }

  @Test
  void a_server_that_does_not_answer_is_said() throws Exception {
    var nowhere = new HashMap<>(database.settings());
    nowhere.put("PEYVAND_DB_URL", "jdbc:postgresql://127.0.0.1:1/cities");

    assertRefused(nowhere, "Check that PostgreSQL runs there");
  }

  @Test
  void an_address_that_is_none_is_said() throws Exception {
    var other = new HashMap<>(database.settings());
    other.put("PEYVAND_DB_URL", "mysql://127.0.0.1/cities");

    assertRefused(other, "PEYVAND_DB_URL is to look like");
  }

  private void assertRefused(Map<String, String> settings, String sentence) throws Exception {
    Refusal refusal = DemoHost.refused(data, settings);

    assertThat(refusal.exit()).as(refusal.said()).isEqualTo(1);
    assertThat(refusal.said())
        .contains(sentence)
        .doesNotContain("\tat ", "Exception", database.password());
  }

  private static String get(DemoHost host, String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(host.at(path))).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }
}
