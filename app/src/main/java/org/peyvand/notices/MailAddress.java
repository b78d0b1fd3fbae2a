package org.peyvand.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// One address that can stand in a header and means nothing more there.
record MailAddress(String value) {
  /// RFC 5321, section 4.5.3.1.3.
  private static final int LENGTH_MAX = 254;

  /// No quotes, comments, lists or controls: nobody here has such an address.
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s\"(),:;<>@\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s\"(),:;<>@\\[\\]\\\\\\p{Cntrl}]{1,255}");

  static Optional<MailAddress> of(String written) {
    if (written.length() > LENGTH_MAX || !SHAPE.matcher(written).matches()) return Optional.empty();
    try {
      new InternetAddress(written, true);
      return Optional.of(new MailAddress(written));
    } catch (AddressException _) {
      return Optional.empty();
    }
  }
}
