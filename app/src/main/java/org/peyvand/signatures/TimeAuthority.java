package org.peyvand.signatures;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/// Whoever states for this host, provably, when something existed (RFC 3161).
interface TimeAuthority {
  /// The response to a request, whatever it says: it is checked by who asked.
  byte[] respond(byte[] request) throws IOException;

  /// The ends of its chains, as the operator or the demo names them; empty when nobody has.
  List<X509Certificate> anchors();
}
