package org.peyvand.page;

import java.util.Optional;
import java.util.UUID;

/// An entry of the strip that names the office, with how much there is new there. A room that has
/// one offers it as a bean.
public interface StripEntry {
  /// The message with its name, which is told the `count` of what is new.
  String key();

  /// Its path below the language; none for an account that has no business there.
  Optional<String> path(UUID account);

  default int news(UUID account) {
    return 0;
  }
}
