package org.peyvand.witnesses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.peyvand.kernel.Installation;
import org.peyvand.register.Register;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.mirror.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which hosts the operator told this one to deal with, in one file of the form that C2SP
/// tlog-policy gives: its logs are watched and cosigned, its witnesses are asked. Nobody else is.
/// The file is read at the start, before each round of work, and when a stranger asks.
@Component
class Neighbors {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbors.class);

  /// A checkpoint may carry 32 signatures; the log's own and a later key of it are among them.
  static final int WITNESS_KEYS_MAX = 30;

  /// A register to watch.
  ///
  /// @param keys several while it changes its key
  /// @param address none where it is only cosigned
  record Watched(String origin, List<VerifierKey> keys, List<URI> address) {}

  /// A witness to ask, with all the keys it cosigns with.
  record Asked(URI address, List<VerifierKey> keys) {}

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private record Known(List<Watched> watched, List<Asked> asked) {}

  private final Path file;
  private final String ownOrigin;
  private final AtomicReference<Known> known;
  private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

  @Autowired
  Neighbors(
      Installation installation, Register register, @Value("${peyvand.witnesses:}") String file) {
    this(
        file.isEmpty() ? installation.data().resolve("witnesses.txt") : Path.of(file),
        register.origin());
  }

  Neighbors(Path file, String ownOrigin) {
    this.file = file;
    this.ownOrigin = ownOrigin;
    this.known = new AtomicReference<>(read());
  }

  /// Takes up what the operator has changed; what cannot be used changes nothing and is said.
  void reread() {
    try {
      known.set(read());
    } catch (IllegalStateException | UncheckedIOException unusable) {
      LOG.error("The neighbors stay as they were: {}", unusable.getMessage());
    }
  }

  /// Whether a register is watched. Who is not known may have been entered just now; strangers can
  /// make us look only so often.
  boolean know(String origin, Instant now) {
    if (isWatched(origin)) return true;
    var last = looked.get();
    if (now.isBefore(last.plus(LOOK_EVERY)) || !looked.compareAndSet(last, now)) return false;
    reread();
    return isWatched(origin);
  }

  private boolean isWatched(String origin) {
    return watched().stream().anyMatch(log -> log.origin().equals(origin));
  }

  private Known read() {
    var policy = policy();
    if (policy.witnesses().size() > WITNESS_KEYS_MAX) throw unusable("too many witnesses");
    return new Known(watched(policy), asked(policy));
  }

  private Policy policy() {
    try {
      if (!Files.exists(file)) return new Policy(List.of(), List.of(), List.of(), "");
      return Policy.parse(Files.readAllBytes(file));
    } catch (MalformedException malformed) {
      throw unusable(malformed.flaw().code());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Watched> watched(Policy policy) {
    var keys = new LinkedHashMap<String, List<VerifierKey>>();
    var addresses = new LinkedHashMap<String, List<URI>>();
    for (var log : policy.logs()) {
      var origin = log.key().name();
      if (origin.equals(ownOrigin)) continue;
      keys.computeIfAbsent(origin, _ -> new ArrayList<>()).add(log.key());
      var address = addresses.computeIfAbsent(origin, _ -> new ArrayList<>());
      if (!log.url().isEmpty() && address.isEmpty()) address.add(address(log.url()));
    }
    return keys.entrySet().stream()
        .map(
            log ->
                new Watched(
                    log.getKey(),
                    List.copyOf(log.getValue()),
                    List.copyOf(addresses.getOrDefault(log.getKey(), List.of()))))
        .toList();
  }

  private List<Asked> asked(Policy policy) {
    Map<URI, List<VerifierKey>> keys = new LinkedHashMap<>();
    for (var witness : policy.witnesses()) {
      if (witness.url().isEmpty()) continue;
      var address = address(witness.url());
      keys.computeIfAbsent(address, _ -> new ArrayList<>()).add(witness.key());
    }
    return keys.entrySet().stream()
        .map(one -> new Asked(one.getKey(), List.copyOf(one.getValue())))
        .toList();
  }

  /// With a slash at its end, so that names can be resolved below it.
  private URI address(String url) {
    try {
      var address = URI.create(url.endsWith("/") ? url : url + "/");
      if (BoundedHttp.canAsk(address) && address.getQuery() == null) return address;
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw unusable("not an address: " + url);
  }

  private IllegalStateException unusable(String why) {
    return new IllegalStateException(
        "The file of witnesses "
            + file
            + " cannot be used ("
            + why
            + "). Mend it or take it away.");
  }

  Path file() {
    return file;
  }

  List<Watched> watched() {
    return known.get().watched();
  }

  List<Asked> asked() {
    return known.get().asked();
  }

  /// The keys of every register that is watched.
  List<VerifierKey> logKeys() {
    return watched().stream().flatMap(log -> log.keys().stream()).toList();
  }

  /// The keys of every witness that is asked.
  List<VerifierKey> witnessKeys() {
    return asked().stream().flatMap(witness -> witness.keys().stream()).toList();
  }
}
