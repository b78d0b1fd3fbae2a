package org.peyvand.page;

/// What a template shows. `org.peyvand.texts.web.TextPage` is shown by `texts/web/text.jte`, which
/// takes exactly `Frame frame` and `TextPage page`.
public non-sealed interface Page extends Answer {
  /// The HTTP status; a page that refuses says so here too.
  default int status() {
    return 200;
  }
}
