package org.peyvand.verify.container;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes that can be read at any place: a file, never loaded whole, or an array.
public interface RandomBytes extends Closeable {
  long size();

  void read(long from, ByteBuffer into) throws IOException;

  static RandomBytes of(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    var size = channel.size();
    return new RandomBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public void read(long from, ByteBuffer into) throws IOException {
        var at = from;
        while (into.hasRemaining()) {
          var read = channel.read(into, at);
          if (read < 0) throw new EOFException();
          at += read;
        }
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  static RandomBytes of(byte[] bytes) {
    return new RandomBytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public void read(long from, ByteBuffer into) {
        into.put(bytes, (int) from, into.remaining());
      }

      @Override
      public void close() {}
    };
  }

  default byte[] slice(long from, int length) throws IOException {
    var slice = new byte[length];
    read(from, ByteBuffer.wrap(slice));
    return slice;
  }

  default InputStream stream(long from, long length) {
    return new InputStream() {
      private long done;

      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) return 0;
        var count = (int) Math.min(wanted, length - done);
        if (count <= 0) return -1;
        RandomBytes.this.read(from + done, ByteBuffer.wrap(into, offset, count));
        done += count;
        return count;
      }
    };
  }
}
