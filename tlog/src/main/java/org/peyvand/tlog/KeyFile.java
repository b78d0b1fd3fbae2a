package org.peyvand.tlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// A log's or witness's secret key in a file that only its owner can read. Its loss is a rotation
/// that everybody sees, so it is never overwritten.
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private KeyFile() {}

  /// Writes the key; fails when there is such a file already.
  public static void write(Path file, SigningKey key) throws IOException {
    var attributes =
        POSIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, attributes)) {
      var rest = ByteBuffer.wrap(Strict.utf8(key.encoded() + "\n"));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /// Reads the key; fails when anyone but the owner could have read it too.
  public static SigningKey read(Path file) throws IOException {
    if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("others may read this key, expected mode 0600: " + file);
    }
    try (var input = Files.newInputStream(file)) {
      var line = Strict.utf8(input.readNBytes(VerifierKey.LINE_MAX));
      MalformedException.unless(line.endsWith("\n"), Flaw.KEY_SHAPE);
      return SigningKey.parse(line.substring(0, line.length() - 1));
    }
  }
}
