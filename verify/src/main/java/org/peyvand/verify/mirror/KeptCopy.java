package org.peyvand.verify.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.FolderTiles;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.TileReader;
import org.peyvand.tlog.VerifierKey;

/// What is kept of a register: its last good checkpoint and tiles, laid out so that any web server
/// can serve the folder as a mirror; its key; and the evidence of what went wrong. One process at a
/// time.
final class KeptCopy implements AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String INCOMING = ".looking";
  private static final String SEEN = "seen.checkpoint";
  private static final String KEPT = "kept.checkpoint";

  /// The first ones show it; a register that goes on contradicting itself must not fill a disk.
  private static final int EVIDENCE_MAX = 20;

  private final Path folder;
  private final FileChannel lock;
  private final FolderTiles tiles;

  private KeptCopy(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    this.tiles = new FolderTiles(folder);
  }

  static KeptCopy open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return new KeptCopy(folder, channel);
    } catch (OverlappingFileLockException _) {
      // The same as when another process holds it.
    }
    channel.close();
    throw new IOException("in use: " + folder);
  }

  Optional<byte[]> checkpoint() {
    return tiles.lastCheckpoint();
  }

  /// The line of the key under which the copy was made.
  Optional<byte[]> key() {
    try {
      var file = folder.resolve("vkey");
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The checkpoint last: whoever dies before leaves the older copy true.
  void keep(VerifierKey key, Note checkpoint) throws IOException {
    Files.writeString(folder.resolve("vkey"), key + "\n", StandardCharsets.UTF_8);
    tiles.replaceCheckpoint(checkpoint.bytes());
  }

  Incoming incoming(TileReader remote, boolean believeKept) throws IOException {
    clear();
    return new Incoming(remote, believeKept);
  }

  /// Reads each piece once from its host, sets it aside, and reads it again from there.
  final class Incoming implements TileReader {
    private final FolderTiles aside = new FolderTiles(folder.resolve(INCOMING));
    private final Set<TilePath> fetched = new LinkedHashSet<>();
    private final TileReader remote;
    private final boolean believeKept;

    Incoming(TileReader remote, boolean believeKept) {
      this.remote = remote;
      this.believeKept = believeKept;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
      if (believeKept && path.isFull()) {
        var kept = tiles.read(path);
        if (kept.isPresent()) return kept;
      }
      if (fetched.contains(path)) return aside.read(path);
      var bytes = remote.read(path);
      if (bytes.isPresent()) {
        aside.write(path, bytes.get());
        fetched.add(path);
      }
      return bytes;
    }

    /// What was found to be right becomes part of the copy.
    void takeOver() throws IOException {
      for (var path : fetched) {
        tiles.write(path, aside.read(path).orElseThrow());
      }
      clear();
    }
  }

  private void clear() throws IOException {
    var aside = folder.resolve(INCOMING);
    if (!Files.exists(aside)) return;
    try (var files = Files.walk(aside)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /// The two checkpoints that contradict each other, and the pieces seen that belong to the later.
  /// The same again is kept once, and no more than a few of all.
  List<Path> evidence(MirrorFinding finding, Instant at, byte[] seen, byte @Nullable [] kept)
      throws IOException {
    var all = Files.createDirectories(folder.resolve("evidence"));
    try (var before = Files.list(all)) {
      var places = before.sorted().toList();
      for (var place : places) {
        if (Arrays.equals(Files.readAllBytes(place.resolve(SEEN)), seen)) return files(place);
      }
      if (places.size() >= EVIDENCE_MAX) return files(places.getLast());
    }
    var name = NAME.format(at) + "-" + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var place = Files.createDirectories(all.resolve(name));
    Files.write(place.resolve(SEEN), seen);
    if (kept != null) Files.write(place.resolve(KEPT), kept);
    var aside = folder.resolve(INCOMING);
    if (Files.exists(aside)) Files.move(aside, place.resolve("seen"));
    return files(place);
  }

  private static List<Path> files(Path place) {
    return Stream.of(KEPT, SEEN, "seen").map(place::resolve).filter(Files::exists).toList();
  }

  @Override
  public void close() throws IOException {
    clear();
    lock.close();
  }
}
