package org.peyvand;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.peyvand.languages.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Walks once through what readers look at first, and ends. The launcher starts a host so, in a
/// world of its own, while the JVM takes notes for later starts.
@Component
class Rehearsal {
  private static final String[] PATHS = {
    "/",
    "/texts",
    "/texts/capitals-joint-statement-2025",
    "/press",
    "/press/795808",
    "/bodies",
    "/bodies/islamic-city-council-of-tehran",
    "/register",
    "/sessions/new",
    "/nothing"
  };

  private final boolean asked;

  Rehearsal(@Value("${peyvand.rehearsal:false}") boolean asked) {
    this.asked = asked;
  }

  @EventListener
  void walk(ApplicationReadyEvent event) throws IOException {
    if (!asked) return;
    var context = event.getApplicationContext();
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      int port = web.getWebServer().getPort();
      for (var language : Language.values()) {
        for (var path : PATHS) ask(port, "/" + language.tag() + path);
      }
      ask(port, "/healthz");
      ask(port, "/css/peyvand.css");
    }
    Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context)));
  }

  private static void ask(int port, String path) throws IOException {
    try (var host = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      host.getOutputStream().write(request.formatted(path).getBytes(US_ASCII));
      host.getInputStream().readAllBytes();
    }
  }
}
