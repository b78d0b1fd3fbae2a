package org.peyvand.page;

import java.util.UUID;

/// An entry of the strip that names the office, with how much there is new for it. A room that has
/// one offers it as a bean.
public interface StripEntry {
  /// The message with its name, which is told the `count` of what is new.
  String key();

  /// Its path below the language.
  String path();

  int news(UUID account);
}
