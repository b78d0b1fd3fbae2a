package org.peyvand.typeset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes that grow, and never fail to.
final class ByteArray extends ByteArrayOutputStream {
  void write(String ascii) {
    writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void write(byte[] bytes) {
    writeBytes(bytes);
  }
}
