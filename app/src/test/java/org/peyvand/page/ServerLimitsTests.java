package org.peyvand.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/// Over a real socket, with limits that a test can wait for.
class ServerLimitsTests {
  private static final Duration IDLE = Duration.ofMillis(300);
  private static final SlowSenders.Pace PACE =
      new SlowSenders.Pace(Duration.ofMillis(200), 10_000, Duration.ofMillis(20));
  private static final int CONNECTIONS = 3;

  /// Between two drops; well below the idle timeout.
  private static final int DROP_MILLIS = 20;

  /// Some twenty seconds of drops: who is not cut off by then never will be.
  private static final int DROPS_MAX = 1_000;

  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n";

  private static WebServer server;

  @BeforeAll
  static void open() {
    var factory = new JettyServletWebServerFactory(0);
    new ServerLimits(IDLE, PACE, CONNECTIONS).customize(factory);
    server = factory.getWebServer(new ServletRegistrationBean<>(new Swallow(), "/*"));
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop();
  }

  @Test
  void a_head_that_comes_drop_by_drop_is_cut_off() throws IOException {
    assertThat(dropsUntilCut("GET / HTTP/1.1\r\nHost: a\r\nX: ")).isLessThan(DROPS_MAX);
  }

  @Test
  void a_body_that_comes_drop_by_drop_is_cut_off() throws IOException {
    assertThat(dropsUntilCut(POST)).isLessThan(DROPS_MAX);
  }

  @Test
  void who_has_sent_nothing_for_a_while_is_let_go() throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.setSoTimeout(60_000);

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void who_sends_at_a_human_pace_and_waits_long_for_the_answer_is_served() throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      var request = "POST /?wait HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nwords";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.setSoTimeout(60_000);

      assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void beyond_the_limit_one_waits_until_somebody_goes() throws IOException {
    var others = new Socket[CONNECTIONS];
    for (int each = 0; each < CONNECTIONS; each++) {
      others[each] = new Socket("127.0.0.1", server.getPort());
    }
    try (var late = new Socket("127.0.0.1", server.getPort())) {
      late.setSoTimeout(60_000);
      late.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));

      assertThat(new String(late.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 200");
      for (var other : others) assertThat(other.getInputStream().read()).isEqualTo(-1);
    } finally {
      for (var other : others) other.close();
    }
  }

  private static int dropsUntilCut(String beginning) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.getOutputStream().write(beginning.getBytes(US_ASCII));
      socket.setSoTimeout(DROP_MILLIS);
      int drops = 0;
      while (drops < DROPS_MAX && open(socket)) {
        socket.getOutputStream().write('a');
        drops++;
      }
      return drops;
    } catch (SocketException _) {
      return 0; // Cut off while we wrote.
    }
  }

  /// Waits as long as a drop takes.
  private static boolean open(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException _) {
      return true;
    }
  }

  /// Reads all that is sent; asked to, it then takes its time.
  private static final class Swallow extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      if (request.getQueryString() == null) return;
      var end = System.nanoTime() + PACE.grace().multipliedBy(4).toNanos();
      while (System.nanoTime() < end) Thread.onSpinWait();
    }
  }
}
