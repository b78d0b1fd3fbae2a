package org.peyvand.signatures;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.peyvand.signatures.KeyPairFiles.Identity;
import org.peyvand.verify.signature.Algorithms;

/// Makes keys with certificates: a sample authority and a sample signer under it, or the host's own
/// seal.
final class Identities {
  /// Longer than any demo lives; the host's seal is renewed by rotation long before.
  private static final Duration VALIDITY = Duration.ofDays(3650);

  /// So that a clock a little behind ours still accepts what was just made.
  private static final Duration LEEWAY = Duration.ofHours(1);

  private static final int SERIAL_BITS = 120;

  /// RFC 5280, appendix A.1: ub-common-name and ub-organization-name.
  private static final int NAME_MAX = 64;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Identities() {}

  /// A signer under an authority of its own, as a country's would be.
  static Identity underAuthority(
      SigningSystem system, Named authorityName, Named signerName, Instant now) {
    try {
      var authorityKeys = keys(system);
      var authority =
          certificate(
              system, authorityName, authorityKeys, authorityName, authorityKeys, true, now);
      var signerKeys = keys(system);
      var signer =
          certificate(system, signerName, signerKeys, authorityName, authorityKeys, false, now);
      return new Identity(signerKeys.getPrivate(), List.of(signer, authority));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException("No keys can be made for " + system, impossible);
    }
  }

  /// A certificate that vouches for itself: trust in it comes from elsewhere.
  static Identity selfSigned(SigningSystem system, Named name, Instant now) {
    try {
      var keys = keys(system);
      return new Identity(
          keys.getPrivate(), List.of(certificate(system, name, keys, name, keys, true, now)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException("No keys can be made for " + system, impossible);
    }
  }

  /// The successor of one that vouched for itself, vouched for by it.
  static Identity under(SigningSystem system, Named name, Identity before, Instant now) {
    try {
      var keys = keys(system);
      var above = new KeyPair(before.own().getPublicKey(), before.key());
      var issuer = new JcaX509CertificateHolder(before.own()).getSubject();
      var builder = builder(name(name), keys, issuer, above, true, now);
      return new Identity(keys.getPrivate(), List.of(signed(system, builder, above)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException("No keys can be made for " + system, impossible);
    }
  }

  /// One who may do nothing but stamp, under an authority of its own (RFC 3161, 2.3).
  static Identity timeAuthority(Named authorityName, Named stamperName, Instant now) {
    var system = SigningSystem.ECDSA_P256;
    try {
      var above = keys(system);
      var authority = certificate(system, authorityName, above, authorityName, above, true, now);
      var keys = keys(system);
      var stamper =
          builder(name(stamperName), keys, name(authorityName), above, false, now)
              .addExtension(
                  Extension.extendedKeyUsage,
                  true,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
      return new Identity(keys.getPrivate(), List.of(signed(system, stamper, above), authority));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException("No keys can be made for " + system, impossible);
    }
  }

  private static KeyPair keys(SigningSystem system) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(system.keyAlgorithm(), Algorithms.provider());
    generator.initialize(system.parameters());
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      SigningSystem system,
      Named subject,
      KeyPair subjectKeys,
      Named issuer,
      KeyPair issuerKeys,
      boolean authority,
      Instant now)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var builder = builder(name(subject), subjectKeys, name(issuer), issuerKeys, authority, now);
    return signed(system, builder, issuerKeys);
  }

  private static X509v3CertificateBuilder builder(
      X500Name subject,
      KeyPair subjectKeys,
      X500Name issuer,
      KeyPair issuerKeys,
      boolean authority,
      Instant now)
      throws GeneralSecurityException, CertIOException {
    PublicKey subjectKey = subjectKeys.getPublic();
    var extensions = new JcaX509ExtensionUtils();
    var usage =
        authority
            ? KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature
            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    return new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, RANDOM).setBit(0),
            Date.from(now.minus(LEEWAY)),
            Date.from(now.plus(VALIDITY)),
            subject,
            subjectKey)
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            extensions.createSubjectKeyIdentifier(subjectKey))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            extensions.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
  }

  private static X509Certificate signed(
      SigningSystem system, X509v3CertificateBuilder builder, KeyPair issuerKeys)
      throws GeneralSecurityException, OperatorCreationException {
    PrivateKey issuerKey = issuerKeys.getPrivate();
    var signer =
        new JcaContentSignerBuilder(system.certificateSignature())
            .setProvider(Algorithms.provider())
            .build(issuerKey);
    return new JcaX509CertificateConverter()
        .setProvider(Algorithms.provider())
        .getCertificate(builder.build(signer));
  }

  private static X500Name name(Named named) {
    var builder = new X500NameBuilder(BCStyle.INSTANCE);
    if (!named.organization().isEmpty()) builder.addRDN(BCStyle.O, shortened(named.organization()));
    return builder.addRDN(BCStyle.CN, shortened(named.commonName())).build();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), NAME_MAX));
  }

  /// What a certificate calls its subject.
  record Named(String organization, String commonName) {}
}
