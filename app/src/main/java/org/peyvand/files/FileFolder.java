package org.peyvand.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder of what is too large for the database: `ab/cdef…`, named by the digest, so that a
/// file is either there whole or not at all.
@Component
class FileFolder {
  private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern REST = Pattern.compile("[0-9a-f]{62}");

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path root;

  FileFolder(Installation installation, @Value("${peyvand.files:#{null}}") @Nullable Path named) {
    this.root = named == null ? installation.data().resolve("files") : named;
  }

  /// A file on its way in, beside the others so that it can be moved into its place at once.
  record Incoming(Path path, long size, String sha256) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException left) {
        throw new UncheckedIOException(left);
      }
    }
  }

  /// Writes what comes in to disk, never more than one byte above the limit.
  Incoming receive(InputStream sent, int sizeMaxBytes) throws IOException {
    var folder = Files.createDirectories(root.resolve("incoming"));
    var path = Files.createTempFile(folder, "file", "");
    try {
      var digest = sha256();
      try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        var buffer = new byte[BUFFER_BYTES];
        for (int left = sizeMaxBytes + 1, read = 0; left > 0 && read >= 0; left -= read) {
          read = sent.read(buffer, 0, Math.min(left, buffer.length));
          if (read > 0) out.write(buffer, 0, read);
        }
      }
      return new Incoming(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(path);
      throw failed;
    }
  }

  /// On the disk before it has its name, and its name before anything refers to it.
  void keep(Incoming incoming) throws IOException {
    try (var written = FileChannel.open(incoming.path(), StandardOpenOption.WRITE)) {
      written.force(true);
    }
    var place = place(incoming.sha256());
    Files.createDirectories(place.getParent());
    Files.move(incoming.path(), place, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  Optional<Path> find(String sha256) {
    return Optional.of(place(sha256)).filter(Files::isRegularFile);
  }

  /// What a process that was killed left on its way in.
  void clearIncoming(Instant before) {
    var folder = root.resolve("incoming");
    if (!Files.isDirectory(folder)) return;
    try (Stream<Path> left = Files.list(folder)) {
      for (var file : left.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void remove(String sha256) {
    try {
      Files.deleteIfExists(place(sha256));
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }

  /// The digests of the files of one shard, `00` to `ff`.
  List<String> shard(String shard) {
    var folder = root.resolve(shard);
    if (!SHARD.matcher(shard).matches() || !Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> REST.matcher(name).matches())
          .map(name -> shard + name)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path place(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
