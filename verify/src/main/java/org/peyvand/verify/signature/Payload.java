package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// What was signed. Read as a stream; each digest is computed once however many parties signed,
/// because Streebog is thirty times slower than SHA-256.
public final class Payload {
  /// Where the bytes come from, as often as asked.
  public interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final Map<DigestAlgorithm, byte[]> digests = new EnumMap<>(DigestAlgorithm.class);

  private Payload(Source source) {
    this.source = source;
  }

  public static Payload of(byte[] bytes) {
    return new Payload(() -> new ByteArrayInputStream(bytes));
  }

  public static Payload of(Path file) {
    return new Payload(() -> Files.newInputStream(file));
  }

  public static Payload of(Source source) {
    return new Payload(source);
  }

  public synchronized byte[] digest(DigestAlgorithm algorithm) {
    return digests.computeIfAbsent(algorithm, this::compute).clone();
  }

  private byte[] compute(DigestAlgorithm algorithm) {
    var digest = algorithm.fresh();
    var buffer = new byte[1 << 16];
    try (var in = source.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return digest.digest();
  }

  boolean equalTo(byte[] bytes) {
    try (var in = source.open()) {
      return Arrays.equals(in.readNBytes(bytes.length + 1), bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
