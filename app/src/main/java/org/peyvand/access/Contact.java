package org.peyvand.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;

/// How to reach the person who acts as an account.
///
/// @param email in lower case; none for the sample's offices and once it has been erased
/// @param language what the person reads
/// @param zone the clock on which the person reads times; terms run on [Account#clock]
public record Contact(UUID account, @Nullable String email, Language language, ZoneId zone) {
  /// What RFC 5321 lets an address have.
  public static final int EMAIL_LENGTH_MAX = 254;

  public Contact {
    if (email != null
        && (email.length() > EMAIL_LENGTH_MAX || !email.equals(email.toLowerCase(Locale.ROOT)))) {
      throw new IllegalArgumentException("e-mail address of " + account);
    }
  }
}
