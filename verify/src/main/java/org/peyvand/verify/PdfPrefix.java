package org.peyvand.verify;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The beginning of a file as if it were all of it. PDFBox's own view of a part has no views of its
/// parts, which its parser wants.
final class PdfPrefix implements RandomAccessRead {
  private final RandomAccessRead whole;
  private final long length;

  PdfPrefix(RandomAccessRead whole, long length) {
    this.whole = whole;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    return isEOF() ? -1 : whole.read();
  }

  @Override
  public int read(byte[] into, int offset, int wanted) throws IOException {
    var left = length - getPosition();
    if (wanted == 0) return 0;
    return left <= 0 ? -1 : whole.read(into, offset, (int) Math.min(wanted, left));
  }

  @Override
  public long getPosition() throws IOException {
    return whole.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    whole.seek(Math.min(position, length));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return whole.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return getPosition() >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long wanted) throws IOException {
    return whole.createView(start, Math.min(wanted, length - start));
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
