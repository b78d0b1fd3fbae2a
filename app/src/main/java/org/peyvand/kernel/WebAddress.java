package org.peyvand.kernel;

import java.net.URI;
import java.net.URISyntaxException;

/// Addresses that people enter and pages show as links. Nothing here ever opens one.
public final class WebAddress {
  public static final int LENGTH_MAX = 500;

  private WebAddress() {}

  /// Whether a browser would open it as a page of some site: `https` or `http`, a host, no name or
  /// password before it.
  public static boolean isPage(String typed) {
    if (typed.length() > LENGTH_MAX) return false;
    try {
      var address = new URI(typed);
      var scheme = address.getScheme();
      return ("https".equals(scheme) || "http".equals(scheme))
          && address.getUserInfo() == null
          && address.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
