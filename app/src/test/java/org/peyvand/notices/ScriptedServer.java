package org.peyvand.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A mail server that answers each recipient as the test has written down, and takes all once the
/// script is over.
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket door;
  private final Deque<String> script;
  private int taken;

  ScriptedServer(String... script) throws IOException {
    this.script = new ArrayDeque<>(List.of(script));
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /// How many mails it has taken.
  synchronized int taken() {
    return taken;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        talk(caller);
      } catch (IOException over) {
        if (!door.isClosed()) throw new UncheckedIOException(over);
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var heard = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
    var said = new PrintStream(caller.getOutputStream(), true, UTF_8);
    said.print("220 scripted\r\n");
    for (var line = heard.readLine(); line != null; line = heard.readLine()) {
      said.print(answer(line, heard, said) + "\r\n");
      if (line.startsWith("QUIT")) return;
    }
  }

  private synchronized String answer(String line, BufferedReader heard, PrintStream said)
      throws IOException {
    if (line.startsWith("RCPT")) return script.isEmpty() ? "250 ok" : script.removeFirst();
    if (!line.startsWith("DATA")) return "250 ok";
    said.print("354 go on\r\n");
    while (!".".equals(heard.readLine())) {
      // The mail itself.
    }
    taken++;
    return "250 taken";
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
