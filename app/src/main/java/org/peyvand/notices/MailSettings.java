package org.peyvand.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's mail server: `PEYVAND_SMTP_HOST` and so on.
///
/// @param port 0 for the usual one: 587, with TLS from the start 465, without TLS 25
/// @param from the sender, such as `Peyvand <peyvand@example.org>`
@ConfigurationProperties("peyvand.smtp")
record MailSettings(
    @Nullable String host,
    @DefaultValue("0") int port,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @DefaultValue("starttls") Tls tls) {

  /// How the way to the server is protected; `NONE` is for a server on the same machine.
  enum Tls {
    STARTTLS,
    IMPLICIT,
    NONE
  }

  int usualPort() {
    if (port != 0) return port;
    return switch (tls) {
      case STARTTLS -> 587;
      case IMPLICIT -> 465;
      case NONE -> 25;
    };
  }
}
