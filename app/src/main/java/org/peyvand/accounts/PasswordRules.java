package org.peyvand.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which password may be set (NIST SP 800-63B): long, not the commonest, not about the person; no
/// rule on which characters.
final class PasswordRules {
  static final int LENGTH_MIN = 12;

  /// Longer ones cost more to hash and protect no better.
  static final int LENGTH_MAX = 128;

  /// Parts of the person's own name or address from this length on.
  private static final int OWN_LENGTH_MIN = 4;

  /// The commonest of at least twelve characters, as lists of leaked passwords have them.
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "123456789123",
          "987654321098",
          "111111111111",
          "000000000000",
          "123123123123",
          "112233445566",
          "121212121212",
          "password1234",
          "password12345",
          "passwordpassword",
          "administrator",
          "adminadminadmin",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiop[]",
          "qwerty123456",
          "qwertyqwerty",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "zaq12wsxcde3",
          "asdfghjkl123",
          "abcdefghijkl",
          "abcd1234abcd",
          "iloveyou1234",
          "letmeinletmein",
          "welcome12345",
          "changeme1234",
          "peyvandpeyvand");

  private PasswordRules() {}

  /// Why a password may not be set; the name is the key of a sentence.
  enum Flaw {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    ABOUT_YOU
  }

  /// @param own what everybody knows of the person: address, name of the office
  static Optional<Flaw> flaw(String password, List<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < LENGTH_MIN) return Optional.of(Flaw.TOO_SHORT);
    if (length > LENGTH_MAX) return Optional.of(Flaw.TOO_LONG);
    var lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || password.codePoints().distinct().count() < 4) {
      return Optional.of(Flaw.COMMON);
    }
    return own.stream()
            .map(known -> known.toLowerCase(Locale.ROOT))
            .filter(known -> known.length() >= OWN_LENGTH_MIN)
            .anyMatch(lower::contains)
        ? Optional.of(Flaw.ABOUT_YOU)
        : Optional.empty();
  }
}
