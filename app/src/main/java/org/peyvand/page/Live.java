package org.peyvand.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// Tells open pages that something about their topic has changed, on whichever node it was. A
/// connection is told only *that*, and asks for the page again: so nobody learns here what the page
/// would not show them. Between two messages a connection holds no thread.
@Component
public class Live implements SmartLifecycle {
  /// Some fifteen kilobytes each: a tenth of the memory a host has.
  static final int CONNECTIONS_MAX = 8_000;

  /// One text that the whole world looks at leaves room for the others.
  static final int CONNECTIONS_PER_TOPIC_MAX = 6_000;

  /// Proxies let go of a connection that is silent for half a minute or a minute.
  private static final long HEARTBEAT_MILLIS = 20_000;

  /// A connection ends after so long, and the browser opens another: what was lost on the way
  /// without a word does not stay for ever.
  private static final Duration LIFE = Duration.ofHours(2);

  /// When a lost connection is tried again; together with its own chance, so that a host that comes
  /// back is not met by everybody at once.
  private static final int RETRY_MILLIS = 3_000;

  private final Map<String, Set<Connection>> byTopic = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final RecentChanges recent = new RecentChanges();
  private volatile boolean running;

  /// Opens a connection about a topic; empty when there are too many, or the host is stopping.
  ///
  /// @param seen the id of the last message that this browser had, where it comes back
  public Optional<SseEmitter> open(String topic, @Nullable String seen) {
    if (!running || open.incrementAndGet() > CONNECTIONS_MAX) {
      open.decrementAndGet();
      return Optional.empty();
    }
    var connection = new Connection(topic);
    if (!join(connection)) {
      open.decrementAndGet();
      return Optional.empty();
    }
    connection.emitter.onCompletion(() -> leave(connection));
    connection.say(hello(topic, seen).build());
    return Optional.of(connection.emitter);
  }

  /// What a controller gives back to a page that wants to be told.
  public Object answer(String topic, @Nullable String seen, HttpMethod method) {
    // A question about the headers alone is not to wait for what comes.
    if (method == HttpMethod.HEAD) return stream().build();
    return open(topic, seen)
        .<Object>map(emitter -> stream().body(emitter))
        .orElseGet(RefusalPage::unavailable);
  }

  /// Proxies such as nginx hold back what comes, unless told.
  private static ResponseEntity.BodyBuilder stream() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("X-Accel-Buffering", "no");
  }

  private SseEventBuilder hello(String topic, @Nullable String seen) {
    var name = recent.mayHaveMissed(topic, seen) ? "changed" : "open";
    return event(name).reconnectTime(RETRY_MILLIS);
  }

  private SseEventBuilder event(String name) {
    return SseEmitter.event().name(name).id(Long.toString(recent.version())).data("");
  }

  private boolean join(Connection connection) {
    var fits = new AtomicBoolean(true);
    byTopic.compute(
        connection.topic,
        (_, known) -> {
          var connections = known == null ? ConcurrentHashMap.<Connection>newKeySet() : known;
          fits.set(connections.size() < CONNECTIONS_PER_TOPIC_MAX);
          if (fits.get()) connections.add(connection);
          return connections;
        });
    return fits.get();
  }

  private void leave(Connection connection) {
    byTopic.computeIfPresent(
        connection.topic,
        (_, connections) -> {
          if (connections.remove(connection)) open.decrementAndGet();
          return connections.isEmpty() ? null : connections;
        });
  }

  /// Something has changed, here or elsewhere.
  void tell(Set<String> topics, long version) {
    recent.note(topics, version);
    var changed = event("changed").build();
    if (topics.contains(ChangeEar.ANYTHING)) {
      byTopic.values().forEach(connections -> tell(connections, changed));
    } else {
      topics.forEach(topic -> tell(byTopic.getOrDefault(topic, Set.of()), changed));
    }
  }

  @Scheduled(fixedRate = HEARTBEAT_MILLIS)
  void beat() {
    var beat = SseEmitter.event().comment("").build();
    byTopic.values().forEach(connections -> tell(connections, beat));
  }

  private static void tell(Set<Connection> connections, Set<DataWithMediaType> message) {
    connections.forEach(connection -> Thread.ofVirtual().start(() -> connection.say(message)));
  }

  int connections() {
    return open.get();
  }

  @Override
  public void start() {
    running = true;
  }

  /// Before the web server waits for what is under way, which these would be for hours.
  @Override
  public void stop() {
    running = false;
    byTopic.values().forEach(all -> all.forEach(each -> each.emitter.complete()));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  /// One open page.
  private static final class Connection {
    private final String topic;
    private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    private final AtomicBoolean busy = new AtomicBoolean();

    Connection(String topic) {
      this.topic = topic;
    }

    /// Who has not taken the last message yet is let go: they will come back, and ask anew.
    void say(Set<DataWithMediaType> message) {
      if (!busy.compareAndSet(false, true)) {
        emitter.complete();
        return;
      }
      try {
        emitter.send(message);
      } catch (IOException | IllegalStateException _) {
        emitter.complete();
      } finally {
        busy.set(false);
      }
    }
  }
}
