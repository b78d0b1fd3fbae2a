package org.peyvand.verify.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamping authority (RFC 3161): what the demo brings along, and what tests stamp with. Its
/// certificate must be for time-stamps only, and its key one that OpenSSL knows to check.
///
/// @param chain further certificates to travel along, not the authority's own
/// @param policy under which it stamps
public record TimestampSigner(
    Algorithm algorithm,
    PrivateKey key,
    X509Certificate certificate,
    List<X509Certificate> chain,
    String policy) {
  private static final int ACCURACY_SECONDS = 1;
  private static final Set<ASN1ObjectIdentifier> IMPRINTS =
      Set.of(
          DigestAlgorithm.SHA256.oid(), DigestAlgorithm.SHA384.oid(), DigestAlgorithm.SHA512.oid());
  private static final String JAVA_SHA256 = "SHA256with";

  public TimestampSigner {
    chain = List.copyOf(chain);
    if (algorithm != Algorithm.ECDSA && algorithm != Algorithm.RSA_PKCS1) {
      throw new IllegalArgumentException("OpenSSL checks no time-stamps by " + algorithm);
    }
  }

  /// A request over a payload, asking for the authority's certificate.
  public static byte[] request(Payload payload, BigInteger nonce) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      var digest = DigestAlgorithm.SHA256;
      return generator.generate(digest.oid(), payload.digest(digest), nonce).getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The response to a request, a refusal of the protocol included.
  ///
  /// @throws IllegalArgumentException when the bytes are no request
  public byte[] respond(byte[] request, BigInteger serial, Instant at) {
    try {
      return responses()
          .generate(new TimeStampRequest(request), serial, Date.from(at))
          .getEncoded();
    } catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException no) {
      throw new IllegalArgumentException("cannot be stamped", no);
    }
  }

  private TimeStampResponseGenerator responses()
      throws TSPException, GeneralSecurityException, OperatorCreationException {
    var provider = Algorithms.provider();
    var name = JAVA_SHA256 + (algorithm == Algorithm.ECDSA ? "ECDSA" : "RSA");
    var signer =
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(provider)
            .build(name, key, certificate);
    var sha256 =
        new JcaDigestCalculatorProviderBuilder()
            .setProvider(provider)
            .build()
            .get(new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid()));
    var tokens = new TimeStampTokenGenerator(signer, sha256, new ASN1ObjectIdentifier(policy));
    tokens.setAccuracySeconds(ACCURACY_SECONDS);
    var certificates = new ArrayList<>(List.of(certificate));
    certificates.addAll(chain);
    tokens.addCertificates(new JcaCertStore(certificates));
    return new TimeStampResponseGenerator(tokens, IMPRINTS);
  }
}
