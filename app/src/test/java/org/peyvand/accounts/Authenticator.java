package org.peyvand.accounts;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// An authenticator app: from the secret as people type it to the code that it shows.
public final class Authenticator {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private Authenticator() {}

  public static String code(String secret, Instant now) {
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (char letter : secret.replace(" ", "").toCharArray()) {
      bits = (bits << 5 | BASE32.indexOf(letter)) & 0xfff;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
      }
    }
    return Totp.code(bytes.toByteArray(), now.getEpochSecond() / STEP_SECONDS);
  }
}
