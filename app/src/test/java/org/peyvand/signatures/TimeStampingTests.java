package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.kernel.Installation;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.TimestampSigner;

/// An authority that an operator names, on this machine for the test.
class TimeStampingTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final byte[] FILE = {1, 2, 3};

  @TempDir Path folder;
  private SampleTimeAuthority authority;
  private HttpServer server;
  private Answers answers;

  private interface Answers {
    void answer(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void serve() throws Exception {
    authority = new SampleTimeAuthority(installation("theirs", Installation.Mode.DEMO), CLOCK);
    Files.write(folder.resolve("tsa.pem"), PemText.of(authority.anchors()));
    answers = exchange -> send(exchange, 200, authority.respond(asked(exchange)));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/tsa", exchange -> answers.answer(exchange));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Installation installation(String name, Installation.Mode mode) {
    return new Installation(mode, null, folder.resolve(name));
  }

  private static byte[] asked(HttpExchange exchange) throws IOException {
    assertThat(exchange.getRequestHeaders().getFirst("Content-Type"))
        .isEqualTo("application/timestamp-query");
    return exchange.getRequestBody().readAllBytes();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private TimeStamping stamping(Path anchor) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    var ours = installation("ours", Installation.Mode.SERVE);
    return new TimeStamping(new TimestampSettings(url, anchor), ours, CLOCK);
  }

  private TimeStamping stamping() {
    return stamping(folder.resolve("tsa.pem"));
  }

  @Test
  void a_host_of_ones_own_asks_nobody_unless_told_whom() {
    var ours = installation("ours", Installation.Mode.SERVE);

    assertThat(new TimeStamping(new TimestampSettings(null, null), ours, CLOCK).possible())
        .isFalse();
    assertThat(stamping().possible()).isTrue();
  }

  @Test
  void what_the_authority_stamps_is_checked_and_taken() {
    var stamping = stamping();

    var response = stamping.stamp(FILE);

    var stamp = Timestamp.check("", response, Payload.of(FILE), stamping.anchors());
    assertThat(stamp.state()).isEqualTo(State.HOLDS);
    assertThat(stamp.time()).isEqualTo(NOW);
    assertThat(stamping(null).stamp(FILE)).isNotEmpty();
  }

  @Test
  void an_answer_to_another_question_is_not_taken() throws Exception {
    var question = TimestampSigner.request(Payload.of(new byte[9]), BigInteger.ONE);
    var other = authority.respond(question);
    answers = exchange -> send(exchange, 200, other);

    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_authority_that_leads_to_another_anchor_is_not_taken() throws Exception {
    var impostor = new SampleTimeAuthority(installation("i", Installation.Mode.DEMO), CLOCK);
    answers = exchange -> send(exchange, 200, impostor.respond(asked(exchange)));

    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void errors_endless_answers_and_redirects_are_failures_to_try_again() {
    answers = exchange -> send(exchange, 500, new byte[0]);
    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(UncheckedIOException.class);

    answers = exchange -> send(exchange, 200, new byte[70_000]);
    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(UncheckedIOException.class);

    answers =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/tsa");
          send(exchange, 307, new byte[0]);
        };
    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(UncheckedIOException.class);

    server.stop(0);
    assertThatThrownBy(() -> stamping().stamp(FILE)).isInstanceOf(UncheckedIOException.class);
  }
}
