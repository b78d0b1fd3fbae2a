package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import org.peyvand.kernel.Installation;

/// The address under which this host is known outside.
public final class PublicAddress {
  private PublicAddress() {}

  /// Without a slash at the end: the operator's choice, or else what the browser asked for.
  public static String base(Installation installation, HttpServletRequest request) {
    var configured = installation.baseUrl();
    if (configured != null) return configured.toString().replaceAll("/+$", "");
    var url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
