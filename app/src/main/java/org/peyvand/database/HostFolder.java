package org.peyvand.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder in which one host keeps everything that is its own: database, keys, indexes. One
/// running Peyvand owns it at a time, because two would damage what both write; and an older
/// Peyvand leaves alone what a newer one made.
public final class HostFolder implements AutoCloseable {

  /// The shape of the folder. Raise it when an older Peyvand could no longer use what we write.
  static final int FORMAT = 1;

  /// Folders open in this process. A POSIX lock is lost when *any* channel on the file is closed,
  /// so a second opening within one process must be refused without touching the file.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileLock lock;

  private HostFolder(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Opens the folder, making it when it is not there, and holds it until closed.
  public static HostFolder open(Path wanted) {
    var path = make(wanted);
    if (!OPEN.add(path)) throw inUse(path, ProcessHandle.current().pid() + "");
    try {
      var folder = new HostFolder(path, lock(path));
      folder.checkFormat();
      return folder;
    } catch (IOException e) {
      OPEN.remove(path);
      throw new StartRefused("The data folder " + path + " cannot be used: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      OPEN.remove(path);
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new StartRefused("The data folder " + path + " cannot be released", e);
    } finally {
      OPEN.remove(path);
    }
  }

  private static Path make(Path wanted) {
    try {
      return Files.createDirectories(wanted.toAbsolutePath().normalize()).toRealPath();
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be made: %s. Choose another with --data."
              .formatted(wanted.toAbsolutePath().normalize(), e),
          e);
    }
  }

  private static FileLock lock(Path path) throws IOException {
    var holder = path.resolve("holder");
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw inUse(path, Files.exists(holder) ? Files.readString(holder).strip() : "unknown");
    }
    Files.writeString(holder, ProcessHandle.current().pid() + "\n");
    return lock;
  }

  private static StartRefused inUse(Path path, String pid) {
    return new StartRefused(
        ("The data folder %s is in use by another Peyvand (process %s). "
                + "Stop that one first, or choose another folder with --data.")
            .formatted(path, pid));
  }

  private void checkFormat() throws IOException {
    var file = path.resolve("format");
    if (!Files.exists(file)) {
      Files.writeString(file, FORMAT + "\n");
      return;
    }
    var found = Files.readString(file).strip();
    if (found.matches("[0-9]{1,4}") && Integer.parseInt(found) <= FORMAT) return;
    lock.acquiredBy().close();
    throw new StartRefused(
        ("The data folder %s was made by a newer Peyvand (its format is %s, this one reads up to "
                + "%d). Nothing was changed. Start the newer Peyvand, or choose another folder with "
                + "--data.")
            .formatted(path, found, FORMAT));
  }
}
