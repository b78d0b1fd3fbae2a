package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// What was signed. Read as a stream; each digest is computed once however many parties signed, and
/// beside other work, because Streebog is thirty times slower than SHA-256.
public final class Payload {
  /// Where the bytes come from, as often as asked.
  public interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final Map<DigestAlgorithm, ForkJoinTask<byte[]>> digests = new ConcurrentHashMap<>();

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

  public byte[] digest(DigestAlgorithm algorithm) {
    return begun(algorithm).join().clone();
  }

  /// Computes these in the background: they will be asked for.
  public void expect(Collection<DigestAlgorithm> algorithms) {
    algorithms.forEach(this::begun);
  }

  private ForkJoinTask<byte[]> begun(DigestAlgorithm algorithm) {
    return digests.computeIfAbsent(
        algorithm, it -> ForkJoinPool.commonPool().submit(() -> compute(it)));
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

  /// The bytes themselves, for a signature that is made over them and not over a digest.
  void feed(Signature signature) throws SignatureException {
    var buffer = new byte[1 << 16];
    try (var in = source.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) signature.update(buffer, 0, n);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean startsWith(byte first) {
    try (var in = source.open()) {
      return in.read() == (first & 0xff);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean equalTo(byte[] bytes) {
    try (var in = source.open()) {
      return Arrays.equals(in.readNBytes(bytes.length + 1), bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
