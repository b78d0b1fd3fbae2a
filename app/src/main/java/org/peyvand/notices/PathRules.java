package org.peyvand.notices;

import java.util.regex.Pattern;

/// Where a notice may lead: to a page of this host.
final class PathRules {
  /// The schema's limit.
  private static final int LENGTH_MAX = 500;

  private static final Pattern OURS = Pattern.compile("/(?!/)[\\w\\-./%~?&=+,:@*#]*");

  private PathRules() {}

  static void check(String path) {
    if (path.length() > LENGTH_MAX || !OURS.matcher(path).matches()) {
      throw new IllegalArgumentException("path of a notice: " + path);
    }
  }
}
