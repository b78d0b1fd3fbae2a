package org.peyvand.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.signature.Anchors;

/// What the reader holds to be true before opening a container: anchors per body, the host's seal
/// certificate, the log's keys, whose word a register needs. None of it is ever taken from the
/// container as trusted.
///
/// @param anchors by file stem: a body's slug, `seal` or `tsa`
/// @param logs the keys of registers; several while one changes its key
/// @param policy which witnesses must have seen a register; none when the reader does not ask
public record Trust(Map<String, Anchors> anchors, List<VerifierKey> logs, @Nullable Policy policy) {
  private static final int FILES_MAX = 1_000;
  private static final String SEAL = "seal";

  /// No body's slug.
  private static final String ANYBODY = "";

  private static final String TIME_STAMPING = "tsa";

  public Trust {
    anchors = Map.copyOf(anchors);
    logs = List.copyOf(logs);
  }

  public static Trust none() {
    return new Trust(Map.of(), List.of(), null);
  }

  /// Reads `{body}.pem`, `{body}.crl`, `seal.pem`, `tsa.pem`, `log.vkey` and `policy.txt` (C2SP
  /// tlog-policy, whose logs count as well). Empty when the folder is not there, holds nothing of
  /// these, or one of them cannot be read: half a trust would be taken for a whole one.
  public static Optional<Trust> folder(Path folder) {
    var anchors = new TreeMap<String, Anchors>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().limit(FILES_MAX).toList()) {
        var name = file.getFileName().toString();
        if (!name.endsWith(".pem")) continue;
        var read = Anchors.read(Files.readAllBytes(file), true);
        if (read.isEmpty()) return Optional.empty();
        var stem = name.substring(0, name.length() - ".pem".length());
        var lists = folder.resolve(stem + ".crl");
        anchors.put(
            stem,
            Files.exists(lists)
                ? read.get().withRevocationLists(Files.readAllBytes(lists))
                : read.get());
      }
      var logs = new ArrayList<VerifierKey>();
      var log = folder.resolve("log.vkey");
      if (Files.exists(log)) {
        var key = logKey(Files.readAllBytes(log));
        if (key.isEmpty()) return Optional.empty();
        logs.add(key.get());
      }
      var file = folder.resolve("policy.txt");
      var policy = Files.exists(file) ? Policy.parse(Files.readAllBytes(file)) : null;
      if (policy != null) policy.logs().forEach(known -> logs.add(known.key()));
      if (anchors.isEmpty() && logs.isEmpty()) return Optional.empty();
      return Optional.of(new Trust(anchors, logs, policy));
    } catch (MalformedException _) {
      return Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  static Optional<VerifierKey> logKey(byte[] line) {
    try {
      return Optional.of(
          VerifierKey.parse(new String(line, StandardCharsets.UTF_8).stripTrailing()));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  Optional<Anchors> ofBody(String slug) {
    return slug.equals(SEAL) || slug.equals(TIME_STAMPING)
        ? Optional.empty()
        : Optional.ofNullable(anchors.get(slug));
  }

  /// With anchors of nobody in particular, and authorities for time-stamps, that came one by one.
  Trust and(Anchors some, Anchors authorities) {
    var all = new TreeMap<>(anchors);
    if (!some.certificates().isEmpty()) all.merge(ANYBODY, some, Anchors::and);
    if (!authorities.certificates().isEmpty()) all.merge(TIME_STAMPING, authorities, Anchors::and);
    return new Trust(all, logs, policy);
  }

  boolean given() {
    return !logs.isEmpty() || !anchors.isEmpty();
  }

  /// In a container that is not ours no file says whose a signature is: any anchor given will do.
  Optional<Anchors> ofAnyBody() {
    var bodies = new TreeMap<>(anchors);
    bodies.remove(TIME_STAMPING);
    return bodies.values().stream().reduce(Anchors::and);
  }

  /// Of the authorities whose time-stamps the reader believes.
  Optional<Anchors> ofTimestamps() {
    return Optional.ofNullable(anchors.get(TIME_STAMPING));
  }

  Optional<Anchors> ofSeal() {
    return Optional.ofNullable(anchors.get(SEAL));
  }
}
