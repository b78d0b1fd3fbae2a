package org.peyvand.verify.mirror;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.Growth;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.MemoryTiles;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.SigningOutcome;

/// A register on a real socket whose host may lie as it likes.
public final class ServedLog implements AutoCloseable {
  public final SigningKey key;
  public final Map<String, byte[]> files = new HashMap<>();
  public final List<String> asked = new ArrayList<>();
  private final HttpServer server;
  private String redirect = "";
  private boolean silent;

  public ServedLog(String origin) throws IOException {
    key = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    files.put("/register/vkey", (key.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// Shows so many entries, the first of which carry this word.
  public Note show(String word, int size) {
    return show(word, size, note -> note);
  }

  public Note show(String word, int size, UnaryOperator<Note> cosigners) {
    files.keySet().removeIf(name -> name.startsWith("/register/tile/"));
    var entries =
        IntStream.range(0, size)
            .mapToObj(n -> ("{\"" + word + "\":" + n + "}").getBytes(StandardCharsets.UTF_8))
            .toList();
    var tiles = new MemoryTiles();
    var tree = new Log(tiles).append(0, entries);
    Growth.plan(new MemoryTiles(), 0, entries)
        .files()
        .forEach((path, bytes) -> files.put("/register/" + path, bytes));
    var signed = (SigningOutcome.Signed) new CheckpointSigner(key, new MemoryTiles()).sign(tree);
    var note = cosigners.apply(signed.note());
    files.put("/register/checkpoint", note.bytes());
    return note;
  }

  public void redirectTo(String elsewhere) {
    redirect = elsewhere;
  }

  public void fallSilent() {
    silent = true;
  }

  public URI host() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  public URI register() {
    return host().resolve("register");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      synchronized (asked) {
        asked.add(path);
      }
      if (silent) {
        // Something, and then nothing more.
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        new CountDownLatch(1).await(30, TimeUnit.SECONDS);
        return;
      }
      if (!redirect.isEmpty()) {
        exchange.getResponseHeaders().set("Location", redirect + path);
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      var file = files.get(path);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.sendResponseHeaders(200, file.length == 0 ? -1 : file.length);
      if (file.length > 0) exchange.getResponseBody().write(file);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
