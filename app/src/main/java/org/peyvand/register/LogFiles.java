package org.peyvand.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.peyvand.kernel.Installation;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.FolderTiles;
import org.peyvand.tlog.KeyFile;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The log's key and tiles in the data folder, outside the database. Both are made at first start;
/// afterwards a missing key is no reason to make another, since a log that changes its key without
/// saying so is a log nobody can trust. An operator who has lost it says so by the log's name
/// (`PEYVAND_LOST_LOG_KEY`), and the loss is recorded.
@Component
class LogFiles {
  private static final int RANDOM_BYTES = 6;
  private static final String KEY = "log.key";
  private static final String NEXT = "log-next.key";

  private final FolderTiles tiles;
  private final RegisterStore store;
  private final Path folder;
  private volatile SigningKey key;

  LogFiles(
      Installation installation,
      RegisterStore store,
      @Value("${peyvand.lost-log-key:}") String lost) {
    this.tiles = new FolderTiles(installation.data().resolve("register"));
    this.store = store;
    this.folder = installation.data().resolve("keys");
    finishHandOver();
    this.key = key(installation, store, lost);
  }

  private SigningKey key(Installation installation, RegisterStore store, String lost) {
    var file = folder.resolve(KEY);
    try {
      var origin = store.origin();
      if (Files.exists(file)) {
        var key = KeyFile.read(file);
        var name = key.verifierKey().name();
        if (origin.isEmpty()) store.nameLog(name);
        else if (!origin.get().equals(name)) throw otherLog(file, origin.get());
        return key;
      }
      if (origin.isPresent() && origin.get().equals(lost)) return make(file, lost);
      if (origin.isPresent()) throw otherLog(file, origin.get());
      var key = make(file, originOf(installation));
      store.nameLog(key.verifierKey().name());
      return key;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The key is on disk before the database knows the log's name: a crash between the two leaves a
  /// key whose name is then taken over.
  private static SigningKey make(Path file, String origin) throws IOException {
    Files.createDirectories(file.getParent());
    var key = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
    KeyFile.write(file, key);
    return key;
  }

  /// The key that is to follow, beside the one in use; an unfinished attempt is taken up.
  SigningKey nextKey() {
    var file = folder.resolve(NEXT);
    try {
      return Files.exists(file) ? KeyFile.read(file) : make(file, key.verifierKey().name());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /// The next key takes the place of the one in use, once the database names it as the newest.
  void handOver() {
    finishHandOver();
    try {
      key = KeyFile.read(folder.resolve(KEY));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private void finishHandOver() {
    var next = folder.resolve(NEXT);
    try {
      if (!Files.exists(next)) return;
      var line = KeyFile.read(next).verifierKey().toString();
      var keys = store.keys();
      if (keys.isEmpty() || !keys.getLast().vkey().equals(line)) return;
      Files.move(next, folder.resolve(KEY), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
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
            + ". Restore the file from the backup of the data folder. If it is lost for good, start once"
            + " with PEYVAND_LOST_LOG_KEY="
            + origin
            + ": a new key is made, and the register records that it follows the lost one.");
  }

  FolderTiles tiles() {
    return tiles;
  }

  Log log() {
    return new Log(tiles);
  }

  /// The keys under which a checkpoint of ours may stand: those in use before, and the one that is.
  List<VerifierKey> keys() {
    var former = store.keys().stream().map(LogKey::vkey).map(VerifierKey::parse);
    return Stream.concat(former, Stream.of(key.verifierKey())).distinct().toList();
  }

  /// How many entries the last signed checkpoint covers.
  long publishedSize() {
    return tiles
        .lastCheckpoint()
        .map(note -> Checkpoint.parse(Note.parse(note).text()).size())
        .orElse(0L);
  }

  SigningKey key() {
    return key;
  }
}
