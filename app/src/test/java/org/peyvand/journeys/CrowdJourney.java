package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// More readers at once than the database has sessions: nobody waits for a session that another
/// reader holds while waiting himself.
class CrowdJourney {
  private static final int READERS = 40;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final DemoHost host = DemoHost.shared();

  /// Signed in, because such pages are made anew for each reader.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fa/",
        "fa/desk",
        "fa/texts",
        "fa/texts/capitals-joint-statement-2025",
        "fa/texts/urban-resilience-cooperation-2026/adoption",
        "fa/bodies",
        "fa/bodies/moscow-city-duma",
        "fa/press",
        "fa/press/795808",
        "fa/register",
        "api/v1/texts/capitals-joint-statement-2025",
        "api/v1/bodies"
      })
  void a_crowd_reads_the_same_page(String path) throws Exception {
    try (var reader = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      signIn(reader);
      Callable<Integer> reading = () -> get(reader, path).statusCode();
      var crowd = new ArrayList<Future<Integer>>();
      for (int number = 0; number < READERS; number++) crowd.add(hands.submit(reading));

      for (var one : crowd) assertThat(one.get()).as(path).isEqualTo(200);
    }
  }

  private void signIn(HttpClient reader) throws IOException, InterruptedException {
    var form = TOKEN.matcher(get(reader, "fa/sessions/new").body());
    assertThat(form.find()).isTrue();
    var fields = List.of("_csrf", form.group(1), "office", "secretariat");
    var request =
        HttpRequest.newBuilder(URI.create(host.at("fa/sessions")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build();
    assertThat(reader.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> get(HttpClient reader, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(host.at(path))).build();
    return reader.send(request, BodyHandlers.ofString());
  }

  private static String encoded(List<String> namesAndValues) {
    var pairs = new ArrayList<String>();
    for (int at = 0; at < namesAndValues.size(); at += 2) {
      pairs.add(
          namesAndValues.get(at)
              + "="
              + URLEncoder.encode(namesAndValues.get(at + 1), StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }
}
