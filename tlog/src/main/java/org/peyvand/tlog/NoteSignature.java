package org.peyvand.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One signature line of a note.
///
/// @param name who signed, as the line says; proves nothing by itself
/// @param base64 the key id's four bytes and the signature's, as the line spells them
public record NoteSignature(String name, String base64) {

  /// The largest signatures in use, of post-quantum kinds, are nearly 5 kB.
  public static final int MAX_BYTES = 8 * 1024;

  static final String LINE_START = "— ";

  public NoteSignature {
    Strict.name(name);
    MalformedException.unless(base64.length() <= MAX_BYTES * 4 / 3, Flaw.SIGNATURE_TOO_LONG);
    var bytes = Strict.base64(base64);
    MalformedException.unless(bytes.length > Integer.BYTES, Flaw.SIGNATURE_LINE);
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    var bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(key.id()).put(signature);
    return new NoteSignature(key.name(), Strict.base64(bytes.array()));
  }

  /// Reads a line without its newline.
  static NoteSignature parse(String line) {
    MalformedException.unless(line.startsWith(LINE_START), Flaw.SIGNATURE_LINE);
    var space = line.indexOf(' ', LINE_START.length());
    MalformedException.unless(space > 0, Flaw.SIGNATURE_LINE);
    return new NoteSignature(line.substring(LINE_START.length(), space), line.substring(space + 1));
  }

  public int keyId() {
    return ByteBuffer.wrap(Strict.base64(base64)).getInt();
  }

  /// The signature without the key id.
  public byte[] signature() {
    var bytes = Strict.base64(base64);
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  @Override
  public String toString() {
    return LINE_START + name + " " + base64;
  }
}
