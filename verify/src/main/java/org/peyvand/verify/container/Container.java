package org.peyvand.verify.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.peyvand.verify.container.ContainerRefusal.Why;

/// An ASiC-E container opened for reading. Opening reads every file once, so afterwards each one's
/// SHA-256 is known and so is whether it is damaged; the files themselves are never all in memory.
public final class Container implements Closeable {
  public static final String MIMETYPE = "mimetype";
  public static final String MIMETYPE_VALUE = "application/vnd.etsi.asic-e+zip";

  private final RandomBytes bytes;
  private final Map<String, ZipEntryHeader> headers = new LinkedHashMap<>();
  private final Map<String, StoredFile> files = new LinkedHashMap<>();

  private Container(RandomBytes bytes) throws IOException {
    this.bytes = bytes;
    for (var header : ZipDirectory.read(bytes)) headers.put(header.name(), header);
    var first = headers.values().stream().findFirst();
    if (first.isEmpty() || !first.get().name().equals(MIMETYPE)) {
      throw new ContainerRefusal(Why.NOT_A_CONTAINER, null);
    }
    for (var header : headers.values()) files.put(header.name(), readOnce(header));
  }

  /// Throws [ContainerRefusal] when the archive cannot be used at all.
  public static Container open(Path file) throws IOException {
    return open(RandomBytes.of(file));
  }

  public static Container open(byte[] bytes) throws IOException {
    return open(RandomBytes.of(bytes));
  }

  private static Container open(RandomBytes bytes) throws IOException {
    try {
      return new Container(bytes);
    } catch (IOException | RuntimeException refused) {
      bytes.close();
      throw refused;
    }
  }

  /// In the order in which they were added.
  public List<StoredFile> files() {
    return List.copyOf(files.values());
  }

  public Optional<StoredFile> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  public boolean has(String name) {
    return files.containsKey(name);
  }

  /// The whole of a file; empty when it is not there, longer than `sizeMaxBytes`, or unreadable.
  public Optional<byte[]> read(String name, int sizeMaxBytes) throws IOException {
    var file = files.get(name);
    if (file == null || !file.readable() || file.size() > sizeMaxBytes) return Optional.empty();
    try (var in = stream(name)) {
      return Optional.of(in.readNBytes(sizeMaxBytes));
    }
  }

  public InputStream stream(String name) throws IOException {
    var header = headers.get(name);
    if (header == null) throw new IOException("no such file: " + name);
    return content(header);
  }

  private InputStream content(ZipEntryHeader header) {
    var raw = bytes.stream(header.dataAt(), header.compressed());
    if (header.method() == ZipEntryHeader.STORED) return raw;
    var inflater = new Inflater(true);
    return new InflaterInputStream(raw, inflater, 1 << 14) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private StoredFile readOnce(ZipEntryHeader header) throws IOException {
    var crc = new CRC32();
    var digest = sha256();
    var size = 0L;
    var buffer = new byte[1 << 16];
    try (var in = content(header)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > header.size()) break;
        crc.update(buffer, 0, n);
        digest.update(buffer, 0, n);
      }
    } catch (java.util.zip.ZipException | java.io.EOFException _) {
      return new StoredFile(header.name(), header.size(), "", true, false);
    }
    var hex = HexFormat.of().formatHex(digest.digest());
    var whole = size == header.size();
    var damaged = !whole || crc.getValue() != header.crc();
    return new StoredFile(header.name(), header.size(), hex, damaged, whole);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether the first file says what an ASiC-E container says first.
  public boolean announced() throws IOException {
    var content = read(MIMETYPE, 100).orElse(new byte[0]);
    return Arrays.equals(content, MIMETYPE_VALUE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
