package org.peyvand.tlog;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A log in a folder, laid out so that any static web server can serve it as it is. A file appears
/// whole or not at all, and stays after a power cut: written aside, forced to disk, renamed, and
/// the folder forced to disk.
///
/// `.incoming` holds files being written; after a crash it may be emptied while nobody writes.
public final class FolderTiles implements TileStore, CheckpointStore {

  /// Told before each step that touches the disk, so that a test can die at any of them.
  @FunctionalInterface
  interface Steps {
    void before(String step);
  }

  private static final String CHECKPOINT = "checkpoint";
  private static final String INCOMING = ".incoming";
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path root;
  private final Steps steps;
  private final Set<Path> secured = ConcurrentHashMap.newKeySet();

  public FolderTiles(Path root) {
    this(root, _ -> {});
  }

  FolderTiles(Path root, Steps steps) {
    this.root = root.toAbsolutePath().normalize();
    this.steps = steps;
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    return readFile(root.resolve(path.toString()), EntryBundle.MAX_BYTES);
  }

  @Override
  public void write(TilePath path, byte[] content) {
    var target = root.resolve(path.toString());
    var stored = read(path);
    if (stored.isPresent()) {
      if (!Arrays.equals(stored.get(), content)) {
        throw new AlteredTileException(path);
      }
      // Whoever renamed it may have died before the folder was on disk.
      attempt(() -> secure(folderOf(target)));
      return;
    }
    attempt(() -> place(target, content));
  }

  @Override
  public Optional<byte[]> lastCheckpoint() {
    return readFile(root.resolve(CHECKPOINT), Note.MAX_BYTES);
  }

  @Override
  public void replaceCheckpoint(byte[] note) {
    attempt(() -> place(root.resolve(CHECKPOINT), note));
  }

  private static Optional<byte[]> readFile(Path file, int limit) {
    try (var input = Files.newInputStream(file)) {
      var bytes = input.readNBytes(limit + 1);
      MalformedException.unless(bytes.length <= limit, Flaw.TILE_LENGTH);
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void place(Path target, byte[] content) throws IOException {
    makeFolder(root.resolve(INCOMING));
    makeFolder(folderOf(target));
    steps.before("create");
    var aside = createAside();
    writeAndForce(aside, content);
    steps.before("rename");
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    steps.before("force folder");
    force(folderOf(target));
  }

  /// Readable by all, because a web server of another user serves it; a temporary file would not
  /// be.
  private Path createAside() throws IOException {
    var incoming = root.resolve(INCOMING);
    if (!POSIX) {
      return Files.createTempFile(incoming, "", "");
    }
    var readable =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));
    return Files.createTempFile(incoming, "", "", readable);
  }

  private void writeAndForce(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(content);
      // In two parts, so that a test can stop between them.
      rest.limit(content.length / 2);
      writeAll(channel, rest);
      steps.before("second half");
      rest.limit(content.length);
      writeAll(channel, rest);
      steps.before("force file");
      channel.force(true);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void secure(Path folder) throws IOException {
    makeFolder(folder);
    force(folder);
  }

  /// Each folder is forced into its parent once per process, or a power cut could take it with all
  /// it holds. Also one that exists: whoever made it may have died before forcing it.
  private void makeFolder(Path folder) throws IOException {
    if (secured.contains(folder)) {
      return;
    }
    if (!folder.equals(root)) {
      makeFolder(folderOf(folder));
    }
    steps.before("make folder");
    Files.createDirectories(folder);
    force(folderOf(folder));
    secured.add(folder);
  }

  /// The file system's own root is above every log and never asked for.
  private static Path folderOf(Path file) {
    return requireNonNull(file.getParent());
  }

  /// Where folders cannot be opened (Windows) the file system looks after them itself.
  private static void force(Path folder) throws IOException {
    if (POSIX) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
