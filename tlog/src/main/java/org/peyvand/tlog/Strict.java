package org.peyvand.tlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// Reads the small parts every format here shares, in exactly one spelling each. Two spellings of
/// one value would let two readers see two different notes under one signature.
final class Strict {

  /// The name's length is one byte in the message an ML-DSA cosigner signs.
  static final int NAME_MAX_BYTES = 255;

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Strict() {}

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException(Flaw.NOT_UTF8);
    }
  }

  static byte[] utf8(String text) {
    try {
      var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new MalformedException(Flaw.NOT_UTF8);
    }
  }

  /// The JDK's decoder tolerates missing padding and stray low bits, hence the way back.
  static byte[] base64(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      MalformedException.unless(base64(bytes).equals(text), Flaw.BASE64_NOT_CANONICAL);
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new MalformedException(Flaw.BASE64_NOT_CANONICAL);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static long decimal(String text) {
    MalformedException.unless(DECIMAL.matcher(text).matches(), Flaw.NUMBER_NOT_CANONICAL);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedException(Flaw.NUMBER_NOT_CANONICAL);
    }
  }

  static String name(String name) {
    var allowed =
        !name.isEmpty()
            && name.length() <= NAME_MAX_BYTES
            && utf8(name).length <= NAME_MAX_BYTES
            && name.codePoints().noneMatch(Strict::forbiddenInName);
    MalformedException.unless(allowed, Flaw.NAME_NOT_ALLOWED);
    return name;
  }

  private static boolean forbiddenInName(int point) {
    return point == '+'
        || point < 0x20
        || point == 0x85
        || Character.isSpaceChar(point)
        || Character.isWhitespace(point);
  }
}
