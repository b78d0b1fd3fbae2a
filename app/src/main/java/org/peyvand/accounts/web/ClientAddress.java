package org.peyvand.accounts.web;

import jakarta.servlet.http.HttpServletRequest;

/// Where a request comes from, to slow down who guesses.
final class ClientAddress {
  private ClientAddress() {}

  /// A proxy on this machine is believed, and only what it added itself: the last entry.
  static String of(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    var forwarded = request.getHeader("X-Forwarded-For");
    boolean proxied =
        peer.startsWith("127.") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1");
    return proxied && forwarded != null
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
        : peer;
  }
}
