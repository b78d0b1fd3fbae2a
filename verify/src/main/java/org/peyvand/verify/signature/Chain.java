package org.peyvand.verify.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/// From a signer's certificate to an anchor of the body. Certificates inside the signature serve as
/// stepping stones only; no address found in a certificate is ever contacted.
final class Chain {
  private static final int LENGTH_MAX = 6;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final X509Certificate signer;
  private final List<X509Certificate> steps;
  private final Anchors anchors;
  private final Instant at;

  Chain(X509Certificate signer, List<X509Certificate> steps, Anchors anchors, Instant at) {
    this.signer = signer;
    this.steps = steps;
    this.anchors = anchors;
    this.at = at;
  }

  Part judge() {
    if (anchors.certificates().isEmpty()) return Part.unknown(Reason.NO_ANCHOR);
    if (!maySign()) return Part.fails(Reason.NOT_UNDER_BODYS_ANCHOR);
    if (anchors.certificates().contains(signer)) return found();
    var unknown = false;
    for (var anchor : anchors.certificates()) {
      var path = valid(pathTo(anchor, Chain::named), anchor);
      // Namesakes can hide the right way; the signatures tell them apart.
      if (path.isEmpty()) path = valid(pathTo(anchor, Chain::issued), anchor);
      if (path.isEmpty()) continue;
      if (inTable(path.get(), anchor)) return found();
      unknown = true;
    }
    return unknown
        ? Part.unknown(Reason.UNKNOWN_ALGORITHM_IN_CHAIN)
        : Part.fails(Reason.NOT_UNDER_BODYS_ANCHOR);
  }

  private Part found() {
    return anchors.trusted()
        ? Part.holds(Reason.UNDER_BODYS_ANCHOR)
        : Part.unknown(Reason.TRUST_NOT_ESTABLISHED);
  }

  private boolean maySign() {
    var usage = signer.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }

  /// The shortest path. Each certificate is looked at once, so that a tangle of cross-certificates
  /// costs no more than it has members.
  private Optional<List<X509Certificate>> pathTo(
      X509Certificate anchor, BiPredicate<X509Certificate, X509Certificate> issued) {
    var paths = new ArrayDeque<List<X509Certificate>>(List.of(List.of(signer)));
    var seen = new HashSet<>(List.of(signer));
    while (!paths.isEmpty()) {
      var path = paths.remove();
      if (issued.test(anchor, path.getLast())) return Optional.of(path);
      if (path.size() >= LENGTH_MAX) continue;
      for (var step : steps) {
        if (seen.contains(step) || !issued.test(step, path.getLast())) continue;
        seen.add(step);
        var longer = new ArrayList<>(path);
        longer.add(step);
        paths.add(longer);
      }
    }
    return Optional.empty();
  }

  private static boolean named(X509Certificate issuer, X509Certificate subject) {
    return issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal());
  }

  private static boolean issued(X509Certificate issuer, X509Certificate subject) {
    if (!named(issuer, subject)) return false;
    try {
      subject.verify(issuer.getPublicKey(), Algorithms.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }

  private Optional<List<X509Certificate>> valid(
      Optional<List<X509Certificate>> path, X509Certificate anchor) {
    return path.filter(it -> validates(it, anchor));
  }

  private boolean validates(List<X509Certificate> path, X509Certificate anchor) {
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX", Algorithms.provider())
          .validate(Anchors.factory().generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }

  private static boolean inTable(List<X509Certificate> path, X509Certificate anchor) {
    for (var i = 0; i < path.size(); i++) {
      var issuer = i + 1 < path.size() ? path.get(i + 1) : anchor;
      if (!inTable(path.get(i), issuer)) return false;
    }
    return true;
  }

  private static boolean inTable(X509Certificate subject, X509Certificate issuer) {
    try {
      AlgorithmIdentifier signature =
          new X509CertificateHolder(subject.getEncoded()).getSignatureAlgorithm();
      var key = SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded());
      return Algorithms.ofCertificate(signature, key).filter(suite -> !suite.weak()).isPresent();
    } catch (GeneralSecurityException | java.io.IOException | RuntimeException _) {
      return false;
    }
  }
}
