package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peyvand.Peyvand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// A house whose database, somebody else's, really stops and starts.
class OutageTests {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /// Below what the pool lets one wait for a session.
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static Path folder;
  private static PostgresCluster cluster;
  private static int databasePort;
  private static ServerProcess database;
  private static ConfigurableApplicationContext house;
  private static String address;

  private final HttpClient reader = HttpClient.newHttpClient();
  private final HttpClient office =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void open() throws Exception {
    folder = Files.createTempDirectory("peyvand-outage");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    cluster = PostgresCluster.at(folder, PostgresBinaries.unpackInto(folder));
    cluster.make();
    try (var free = new ServerSocket(0)) {
      databasePort = free.getLocalPort();
    }
    startDatabase();
    var at = cluster.address(databasePort);
    house =
        SpringApplication.run(
            Peyvand.class,
            "--" + ScratchHost.HOST_OF_ITS_OWN + "=true",
            "--peyvand.mode=demo",
            "--peyvand.data=" + folder.resolve("host"),
            "--peyvand.db.url=" + at.url(),
            "--peyvand.db.user=" + at.user(),
            "--peyvand.db.password=" + at.password(),
            "--server.port=0");
    var server = ((WebServerApplicationContext) house).getWebServer();
    address = "http://localhost:" + server.getPort();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
    database.stop();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void while_the_database_is_away_everybody_is_told_at_once_and_then_all_goes_on()
      throws Exception {
    signIn();
    assertThat(get(office, "/fa/desk").statusCode()).isEqualTo(200);
    assertThat(get(reader, "/fa/texts").statusCode()).isEqualTo(200);

    database.stop();
    await(() -> get(reader, "/healthz").statusCode() == 503);
    await(() -> get(reader, "/fa/texts").statusCode() == 503);

    for (var client : new HttpClient[] {reader, office}) {
      var page = atOnce(client, "/fa/texts");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).contains("30");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(page.body())
          .contains("<html lang=\"fa\" dir=\"rtl\">", "این میزبان در حال حاضر در دسترس نیست")
          .doesNotContain("Exception");
    }
    assertThat(atOnce(office, "/fa/desk").statusCode()).isEqualTo(503);
    var problem = atOnce(reader, "/api/v1/texts");
    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.headers().firstValue("Retry-After")).contains("30");

    startDatabase();
    await(() -> get(reader, "/healthz").statusCode() == 200);
    await(() -> get(reader, "/fa/texts").statusCode() == 200);
    assertThat(get(office, "/fa/desk").statusCode()).as("still signed in").isEqualTo(200);
    signIn();
  }

  @Test
  void a_full_disk_refuses_what_is_written_in_words_and_lets_everybody_read() throws Exception {
    signIn();
    var token = token(get(office, "/fa/desk"));
    try (var connection = house.getBean(Connections.class).getConnection();
        var sql = connection.createStatement()) {
      sql.execute(
          """
          create function public.full_disk() returns trigger language plpgsql as
          $$ begin raise sqlstate '53100' using message = 'No space left on device'; end $$
          """);
      sql.execute(
          """
          create trigger full_disk before delete on accounts.session
          for each row execute function public.full_disk()
          """);
      try {
        var refused =
            office.send(
                HttpRequest.newBuilder(URI.create(address + "/fa/session-endings"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + token))
                    .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body())
            .contains("در حال حاضر چیزی ثبت نمی‌شود")
            .doesNotContain("Exception");
        assertThat(get(office, "/fa/desk").statusCode()).as("nothing has changed").isEqualTo(200);
        assertThat(get(reader, "/fa/texts").statusCode()).isEqualTo(200);
      } finally {
        sql.execute("drop function public.full_disk cascade");
      }
    }
  }

  private void signIn() throws Exception {
    var form = get(office, "/en/sessions/new");
    var answer =
        office.send(
            HttpRequest.newBuilder(URI.create(address + "/en/sessions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("office=secretariat&_csrf=" + token(form)))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private static String token(HttpResponse<String> page) {
    var found = TOKEN.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> atOnce(HttpClient client, String path)
      throws IOException, InterruptedException {
    var asked = System.nanoTime();
    var answer = get(client, path);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(path).isLessThan(AT_ONCE);
    return answer;
  }

  private static void startDatabase() throws Exception {
    database = cluster.start(databasePort);
    assertThat(database.awaitReady()).isTrue();
  }

  /// A minute is for ever.
  private static void await(Callable<Boolean> so) throws Exception {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!so.call()) {
      assertThat(System.nanoTime()).as("waiting").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
