package org.peyvand.signatures;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.verify.signature.Algorithm;

/// The national signature systems for which the demo can make sample keys. Which body uses which is
/// data of the sample, never code.
public enum SigningSystem {
  RSA_PKCS1("rsa-pkcs1", "RSA", rsa(), "SHA256withRSA", Algorithm.RSA_PKCS1),
  RSA_PSS("rsa-pss", "RSA", rsa(), "SHA256withRSAandMGF1", Algorithm.RSA_PSS),
  ECDSA_P256(
      "ecdsa-p256", "EC", new ECGenParameterSpec("P-256"), "SHA256withECDSA", Algorithm.ECDSA),
  GOST_256(
      "gost-256",
      "ECGOST3410-2012",
      // GnuTLS accepts this family of curves and few others.
      new ECGenParameterSpec("GostR3410-2001-CryptoPro-A"),
      "GOST3411-2012-256WITHECGOST3410-2012-256",
      Algorithm.GOST_256),
  GOST_512(
      "gost-512",
      "ECGOST3410-2012",
      new ECGenParameterSpec("Tc26-Gost-3410-12-512-paramSetA"),
      "GOST3411-2012-512WITHECGOST3410-2012-512",
      Algorithm.GOST_512),
  SM2("sm2", "EC", new ECGenParameterSpec("sm2p256v1"), "SM3withSM2", Algorithm.SM2);

  private final String code;
  private final String keyAlgorithm;
  private final AlgorithmParameterSpec parameters;
  private final String certificateSignature;
  private final Algorithm algorithm;

  SigningSystem(
      String code,
      String keyAlgorithm,
      AlgorithmParameterSpec parameters,
      String certificateSignature,
      Algorithm algorithm) {
    this.code = code;
    this.keyAlgorithm = keyAlgorithm;
    this.parameters = parameters;
    this.certificateSignature = certificateSignature;
    this.algorithm = algorithm;
  }

  /// The system named so in the sample data.
  public static Optional<SigningSystem> of(String code) {
    return Stream.of(values()).filter(system -> system.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  /// What people call it.
  public String label() {
    return algorithm.label();
  }

  String keyAlgorithm() {
    return keyAlgorithm;
  }

  AlgorithmParameterSpec parameters() {
    return parameters;
  }

  String certificateSignature() {
    return certificateSignature;
  }

  Algorithm algorithm() {
    return algorithm;
  }

  private static AlgorithmParameterSpec rsa() {
    return new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
  }
}
