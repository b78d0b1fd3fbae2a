package org.peyvand.page;

import java.time.Instant;
import java.util.Optional;

/// What a template shows. `org.peyvand.texts.web.TextPage` is shown by `texts/web/text.jte`, which
/// takes exactly `Frame frame` and `TextPage page`.
public non-sealed interface Page extends Answer {
  /// The HTTP status; a page that refuses says so here too.
  default int status() {
    return 200;
  }

  /// When the page stops being true by the clock alone, such as at the end of an embargo; empty
  /// where only somebody's act can change it.
  default Optional<Instant> until() {
    return Optional.empty();
  }
}
