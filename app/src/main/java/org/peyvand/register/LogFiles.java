package org.peyvand.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.peyvand.kernel.Installation;
import org.peyvand.tlog.FolderTiles;
import org.peyvand.tlog.KeyFile;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.springframework.stereotype.Component;

/// The log's key and tiles in the data folder, outside the database. Both are made at first start;
/// afterwards a missing key is no reason to make another, since a log that changes its key without
/// saying so is a log nobody can trust.
@Component
class LogFiles {
  private static final int RANDOM_BYTES = 6;

  private final FolderTiles tiles;
  private final SigningKey key;

  LogFiles(Installation installation, RegisterStore store) {
    this.tiles = new FolderTiles(installation.data().resolve("register"));
    this.key = key(installation, store);
  }

  private static SigningKey key(Installation installation, RegisterStore store) {
    var file = installation.data().resolve("keys").resolve("log.key");
    try {
      var origin = store.origin();
      if (Files.exists(file)) {
        var key = KeyFile.read(file);
        var name = key.verifierKey().name();
        if (origin.isEmpty()) store.nameLog(name);
        else if (!origin.get().equals(name)) throw otherLog(file, origin.get());
        return key;
      }
      if (origin.isPresent()) throw otherLog(file, origin.get());
      return make(file, originOf(installation), store);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The key is on disk before the database knows the log's name: a crash between the two leaves a
  /// key whose name is then taken over.
  private static SigningKey make(Path file, String origin, RegisterStore store) throws IOException {
    Files.createDirectories(file.getParent());
    var key = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
    KeyFile.write(file, key);
    store.nameLog(origin);
    return key;
  }

  private static String originOf(Installation installation) {
    var baseUrl = installation.baseUrl();
    if (!installation.sample() && baseUrl != null && baseUrl.getHost() != null) {
      return baseUrl.getHost() + "/log";
    }
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    var random = HexFormat.of().formatHex(bytes);
    return (installation.sample() ? "sample-" : "host-") + random + ".invalid/log";
  }

  private static IllegalStateException otherLog(Path file, String origin) {
    return new IllegalStateException(
        "The register in this database is \""
            + origin
            + "\", but its key is not at "
            + file
            + ". Restore the file from the backup of the data folder.");
  }

  FolderTiles tiles() {
    return tiles;
  }

  Log log() {
    return new Log(tiles);
  }

  SigningKey key() {
    return key;
  }
}
