package org.peyvand.accounts.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;

/// Where to go after signing in: a page of this host, or its front page when what came in the
/// address is anything else.
record ReturnPath(String path) {
  /// Longer addresses are not ours.
  private static final int LENGTH_MAX = 500;

  /// One slash, a language, then what our addresses are made of; neither `//elsewhere` nor a
  /// backslash that a browser would read as one.
  private static final Pattern OURS = Pattern.compile("/([a-z]{2})(/[\\w\\-./%~?&=+,:@*]*)?");

  static ReturnPath of(@Nullable String asked, Language language) {
    if (asked != null && asked.length() <= LENGTH_MAX && !asked.contains("//")) {
      var match = OURS.matcher(asked);
      if (match.matches() && Language.of(match.group(1)).isPresent()) return new ReturnPath(asked);
    }
    return new ReturnPath("/" + language.tag() + "/");
  }
}
