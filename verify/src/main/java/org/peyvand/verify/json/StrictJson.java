package org.peyvand.verify.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import org.peyvand.verify.json.JsonRefusal.Why;

/// The gate in front of RFC 8785: only objects, arrays, NFC strings, booleans, null and integers
/// below 2^53. The canonicaliser itself accepts more than a signed record may hold; behind this
/// gate it is exact.
public final class StrictJson {
  /// A record in eleven languages is about 10 KB.
  public static final int SIZE_MAX_BYTES = 1 << 20;

  private StrictJson() {}

  public static Json parse(byte[] utf8) {
    return parse(utf8, SIZE_MAX_BYTES);
  }

  public static Json parse(byte[] utf8, int sizeMaxBytes) {
    if (utf8.length > sizeMaxBytes) throw new JsonRefusal(Why.TOO_LARGE, sizeMaxBytes);
    return new StrictParser(decode(utf8)).whole();
  }

  /// For everything signed or logged: the bytes must be their own canonical form.
  public static Json parseCanonical(byte[] utf8, int sizeMaxBytes) {
    var value = parse(utf8, sizeMaxBytes);
    if (!Arrays.equals(canonical(value), utf8)) throw new JsonRefusal(Why.NOT_CANONICAL, 0);
    return value;
  }

  public static Json parseCanonical(byte[] utf8) {
    return parseCanonical(utf8, SIZE_MAX_BYTES);
  }

  /// The RFC 8785 bytes of a value. What we write is read back through the gate, so that nothing
  /// leaves this house that would not be let in again.
  public static byte[] canonical(Json value) {
    var plain = new StringBuilder();
    write(value, plain);
    parse(plain.toString().getBytes(StandardCharsets.UTF_8), 8 * SIZE_MAX_BYTES);
    try {
      return new JsonCanonicalizer(plain.toString()).getEncodedUTF8();
    } catch (IOException refused) {
      throw new IllegalStateException("the canonicaliser refused what the gate let in", refused);
    }
  }

  private static String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException _) {
      throw new JsonRefusal(Why.NOT_UTF8, 0);
    }
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Fields(var members) -> {
        out.append('{');
        var first = true;
        for (var member : members.entrySet()) {
          if (!first) out.append(',');
          first = false;
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
        }
        out.append('}');
      }
      case Json.Items(var values) -> {
        out.append('[');
        for (var i = 0; i < values.size(); i++) {
          if (i > 0) out.append(',');
          write(values.get(i), out);
        }
        out.append(']');
      }
      case Json.Text(var text) -> quote(text, out);
      case Json.Whole(var number) -> out.append(number);
      case Json.Truth(var truth) -> out.append(truth);
      case Json.Nothing() -> out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20 || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
