package org.peyvand.verify.sign;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.sign.SignRefusal.Why;
import org.peyvand.verify.signature.Algorithms;

/// A key that can sign, with its certificate and those above it.
///
/// @param provider who does the arithmetic: a token does it itself
record SigningKey(PrivateKey key, List<X509Certificate> chain, Provider provider) {
  X509Certificate certificate() {
    return chain.getFirst();
  }

  /// The named key, or the only one there is.
  static SigningKey from(KeyStore store, char[] password, @Nullable String alias, Provider provider)
      throws SignRefusal {
    try {
      var name = alias == null ? only(store) : named(store, alias);
      var key = store.getKey(name, password);
      if (!(key instanceof PrivateKey secret)) throw new SignRefusal(Why.NO_KEY, name);
      var chain = new ArrayList<X509Certificate>();
      var found = store.getCertificateChain(name);
      if (found == null || found.length == 0) throw new SignRefusal(Why.NO_CERTIFICATE, name);
      for (var one : found) {
        // Bouncy Castle's own, whoever read it: SUN does not know every country's curves.
        chain.add(Algorithms.certificate(one.getEncoded()));
      }
      return new SigningKey(secret, List.copyOf(chain), provider);
    } catch (GeneralSecurityException unusable) {
      throw new SignRefusal(Why.STORE_UNREADABLE, unusable.getMessage(), unusable);
    }
  }

  private static String named(KeyStore store, String alias)
      throws GeneralSecurityException, SignRefusal {
    for (var one : keys(store)) if (one.equalsIgnoreCase(alias)) return one;
    throw new SignRefusal(Why.NO_KEY, alias);
  }

  private static String only(KeyStore store) throws GeneralSecurityException, SignRefusal {
    var keys = keys(store);
    if (keys.isEmpty()) throw new SignRefusal(Why.NO_KEY, null);
    if (keys.size() > 1) throw new SignRefusal(Why.SEVERAL_KEYS, String.join(", ", keys));
    return keys.getFirst();
  }

  private static List<String> keys(KeyStore store) throws GeneralSecurityException {
    var keys = new ArrayList<String>();
    for (var alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) keys.add(alias);
    }
    return keys;
  }
}
