package org.peyvand.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.peyvand.verify.container.RandomBytes;

/// The bytes of a PDF, never loaded whole: read at any place, and parsed as if they ended at any
/// place, which is how a reader sees an earlier revision.
final class PdfFile implements Closeable {
  /// As the largest file of a container.
  static final long SIZE_MAX_BYTES = 256L << 20;

  /// Opens the bytes for PDFBox, once for every parse.
  private interface Opening {
    RandomAccessRead open() throws IOException;
  }

  private final RandomBytes bytes;
  private final Opening opening;

  private PdfFile(RandomBytes bytes, Opening opening) {
    this.bytes = bytes;
    this.opening = opening;
  }

  static PdfFile of(Path file) throws IOException {
    return new PdfFile(RandomBytes.of(file), () -> new RandomAccessReadBufferedFile(file));
  }

  static PdfFile of(byte[] content) {
    return new PdfFile(RandomBytes.of(content), () -> new RandomAccessReadBuffer(content));
  }

  long size() {
    return bytes.size();
  }

  byte[] slice(long from, int length) throws IOException {
    return bytes.slice(from, length);
  }

  /// All but what lies between two places.
  InputStream around(long from, long to, long end) {
    return new SequenceInputStream(bytes.stream(0, from), bytes.stream(to, end - to));
  }

  /// @param strict without PDFBox's own repairs, which see things that others do not
  PdfObjects upTo(long end, boolean strict) throws IOException {
    return new PdfObjects(new PdfPrefix(opening.open(), end), strict);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
