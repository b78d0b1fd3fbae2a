package org.peyvand.verify.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The certificates a body published as the ends of its chains, with revocation lists where there
/// are any.
///
/// @param trusted whether the reader got them from elsewhere; false when they came inside the file
///   being checked
public record Anchors(
    List<X509Certificate> certificates, List<X509CRL> revocationLists, boolean trusted) {

  /// A body changes its authority every few years; more than this is not a list of anchors.
  public static final int CERTIFICATES_MAX = 50;

  public static final int SIZE_MAX_BYTES = 1 << 20;

  public Anchors {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
  }

  public static Anchors none() {
    return new Anchors(List.of(), List.of(), false);
  }

  /// Reads PEM (any number) or DER; empty when the bytes hold no certificate or are not readable as
  /// such.
  public static Optional<Anchors> read(byte[] bytes, boolean trusted) {
    if (bytes.length > SIZE_MAX_BYTES) return Optional.empty();
    try {
      var certificates = new ArrayList<X509Certificate>();
      for (var one : factory().generateCertificates(new ByteArrayInputStream(bytes))) {
        certificates.add((X509Certificate) one);
      }
      if (certificates.isEmpty() || certificates.size() > CERTIFICATES_MAX) return Optional.empty();
      return Optional.of(new Anchors(certificates, List.of(), trusted));
    } catch (GeneralSecurityException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /// The same anchors with revocation lists (PEM or DER); unreadable lists are left out, as if not
  /// given.
  public Anchors withRevocationLists(byte[] bytes) {
    try {
      var lists = new ArrayList<X509CRL>(revocationLists);
      for (var one : factory().generateCRLs(new ByteArrayInputStream(bytes))) {
        lists.add((X509CRL) one);
      }
      return new Anchors(certificates, lists, trusted);
    } catch (GeneralSecurityException | RuntimeException _) {
      return this;
    }
  }

  /// Both; trusted only when both are.
  public Anchors and(Anchors others) {
    if (certificates.isEmpty()) return others;
    if (others.certificates.isEmpty()) return this;
    var both = new ArrayList<>(certificates);
    both.addAll(others.certificates);
    var lists = new ArrayList<>(revocationLists);
    lists.addAll(others.revocationLists);
    return new Anchors(both, lists, trusted && others.trusted);
  }

  static CertificateFactory factory() throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509", Algorithms.provider());
  }
}
