package org.peyvand.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator (RFC 6238): six digits of HMAC-SHA-1, a new one each half minute, as
/// every authenticator has them.
final class Totp {
  static final int SECRET_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int CODES = 1_000_000;

  /// Clocks of telephones differ by less; RFC 6238 advises one step to either side.
  private static final int DRIFT_STEPS = 1;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// The step whose code this is; nothing where it is none of now.
  static OptionalLong step(byte[] secret, String code, Instant now) {
    var typed = digits(code);
    if (typed.length() != DIGITS) return OptionalLong.empty();
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
      if (code(secret, step).equals(typed)) return OptionalLong.of(step);
    }
    return OptionalLong.empty();
  }

  /// In whatever digits and with whatever spaces a person types them.
  private static String digits(String typed) {
    var plain = new StringBuilder();
    typed
        .codePoints()
        .filter(point -> !Character.isWhitespace(point) && point != '\u200c')
        .limit(DIGITS + 1)
        .forEach(point -> plain.append(Math.max(-1, Character.digit(point, 10))));
    return plain.toString();
  }

  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(java.util.Locale.ROOT, "%06d", number % CODES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// As authenticators and people read it (RFC 4648, base 32).
  static String text(byte[] secret) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : secret) {
      bits = (bits << Byte.SIZE | one & 0xff) & 0xfff;
      held += Byte.SIZE;
      for (; held >= 5; held -= 5) text.append(BASE32.charAt(bits >> (held - 5) & 31));
    }
    return text.toString();
  }
}
