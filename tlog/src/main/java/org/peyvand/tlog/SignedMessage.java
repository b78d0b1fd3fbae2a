package org.peyvand.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes each kind of signature covers (C2SP signed-note and tlog-cosignature).
final class SignedMessage {

  private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  private SignedMessage() {}

  /// Refuses to cosign, or to accept cosigned, what is not a checkpoint.
  static byte[] of(VerifierKey key, String text, long timeSeconds) {
    return switch (key.kind()) {
      case ED25519 -> Strict.utf8(text);
      case COSIGNATURE -> cosignature(text, timeSeconds);
      case ML_DSA_COSIGNATURE -> subtree(key.name(), Checkpoint.parse(text), timeSeconds);
    };
  }

  private static byte[] cosignature(String text, long timeSeconds) {
    var checkpoint = Checkpoint.parse(text);
    return Strict.utf8("cosignature/v1\ntime " + timeSeconds + "\n" + checkpoint.text());
  }

  private static byte[] subtree(String cosigner, Checkpoint checkpoint, long timeSeconds) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(SUBTREE_LABEL);
    writeShort(message, cosigner);
    writeLong(message, timeSeconds);
    writeShort(message, checkpoint.origin());
    writeLong(message, 0);
    writeLong(message, checkpoint.size());
    message.writeBytes(checkpoint.root().bytes());
    return message.toByteArray();
  }

  private static void writeShort(ByteArrayOutputStream message, String text) {
    var bytes = Strict.utf8(text);
    message.write(bytes.length);
    message.writeBytes(bytes);
  }

  private static void writeLong(ByteArrayOutputStream message, long value) {
    message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
