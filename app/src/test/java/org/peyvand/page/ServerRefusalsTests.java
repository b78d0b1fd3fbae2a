package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peyvand.languages.Messages;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// Over a real socket, because what the server refuses never reaches a filter.
class ServerRefusalsTests {
  private static WebServer server;

  @BeforeAll
  static void open() {
    var factory = new JettyServletWebServerFactory(0);
    new ServerRefusals(new Messages()).customize(factory);
    server = factory.getWebServer();
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop();
  }

  @Test
  void an_ambiguous_address_is_answered_in_the_readers_language() throws IOException {
    var answer = ask("GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\nAccept-Language: de,fa;q=0.5\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("درخواست روشن نبود")
        .contains("nosniff")
        .doesNotContain("jetty", "Jetty", "Exception");
  }

  /// The server stops reading at the flaw, so it does not know the reader's language yet.
  @Test
  void a_malformed_address_is_answered_in_english() throws IOException {
    var answer = ask("GET /%zz HTTP/1.1\r\nHost: a\r\nAccept-Language: fa\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("The request could not be understood")
        .doesNotContain("Exception");
  }

  @Test
  void headers_without_end_are_refused_too() throws IOException {
    var answer = ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 431")
        .contains("The request could not be understood")
        .doesNotContain("Exception");
  }

  private static String ask(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
