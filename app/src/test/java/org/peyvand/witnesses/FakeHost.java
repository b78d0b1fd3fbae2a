package org.peyvand.witnesses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.Growth;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.MemoryTiles;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.SigningOutcome;
import org.peyvand.tlog.Tree;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.tlog.Witness;
import org.peyvand.tlog.WitnessOutcome;

/// Another host on a real socket, with a register and a witness of its own, that does as the test
/// wants.
final class FakeHost implements AutoCloseable {
  static final Instant SEEN = Instant.parse("2026-11-25T12:00:00Z");

  record Reply(int status, byte[] body) {}

  final SigningKey log;
  final SigningKey witness;
  final AtomicInteger requests = new AtomicInteger();
  final Map<String, byte[]> files = new HashMap<>();
  private final HttpServer server;
  private BiFunction<FakeHost, AddCheckpoint, Reply> manners = FakeHost::cosign;
  private List<VerifierKey> known = List.of();
  private @Nullable Checkpoint seen;

  FakeHost(String name) throws IOException {
    log = key(name + "/log", SignatureKind.ED25519);
    witness = key(name + "/witness", SignatureKind.ML_DSA_COSIGNATURE);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::file);
    server.createContext("/witness/add-checkpoint", this::add);
    server.start();
  }

  static SigningKey key(String name, SignatureKind kind) {
    return SigningKey.generate(name, kind, new SecureRandom());
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void knows(VerifierKey register) {
    known = List.of(register);
  }

  void answers(BiFunction<FakeHost, AddCheckpoint, Reply> manners) {
    this.manners = manners;
  }

  void forgets() {
    seen = null;
  }

  /// Shows a register of so many entries, all with this word in them.
  Note show(String word, int size) {
    files.clear();
    var entries = entries(word, size);
    Growth.plan(new MemoryTiles(), 0, entries)
        .files()
        .forEach((path, bytes) -> files.put("/register/" + path, bytes));
    var note = note(word, size);
    files.put("/register/checkpoint", note.bytes());
    return note;
  }

  Note note(String word, int size) {
    var signed =
        (SigningOutcome.Signed) new CheckpointSigner(log, new MemoryTiles()).sign(tree(word, size));
    return signed.note();
  }

  static Tree tree(String word, int size) {
    return new Log(new MemoryTiles()).append(0, entries(word, size));
  }

  private static List<byte[]> entries(String word, int size) {
    return IntStream.range(0, size)
        .mapToObj(n -> ("{\"" + word + "\":" + n + "}").getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /// As a witness should.
  Reply cosign(AddCheckpoint request) {
    return switch (Witness.judge(request, known, seen)) {
      case WitnessOutcome.Accepted(var checkpoint, var note) -> {
        seen = checkpoint;
        yield signed(note.cosigned(witness, SEEN));
      }
      case WitnessOutcome.OtherSize(var size) -> reply(409, size + "\n");
      case WitnessOutcome.Inconsistent _ -> reply(422, "");
      case WitnessOutcome.Refused why ->
          switch (why) {
            case UNKNOWN_LOG -> reply(404, "");
            case NOT_SIGNED -> reply(403, "");
            case BACKWARDS -> reply(400, "");
          };
    };
  }

  Reply signed(Note note) {
    return new Reply(200, AddCheckpoint.answer(note, List.of(witness.verifierKey())));
  }

  static Reply reply(int status, String body) {
    return new Reply(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /// Nobody waits so long.
  static Reply late() {
    try {
      new CountDownLatch(1).await(60, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return reply(200, "");
  }

  private void add(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    var request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
    send(exchange, manners.apply(this, request));
  }

  private void file(HttpExchange exchange) throws IOException {
    var file = files.get(exchange.getRequestURI().getPath());
    send(exchange, file == null ? reply(404, "") : new Reply(200, file));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      if (reply.body().length > 0) exchange.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
