package org.peyvand.signatures;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;

/// The national signature systems for which the demo can make sample keys, by the names that Bouncy
/// Castle gives them. Which body uses which is data of the sample, never code.
public enum SigningSystem {
  RSA_PKCS1("rsa-pkcs1", "RSA", rsa(), "SHA256withRSA"),
  RSA_PSS("rsa-pss", "RSA", rsa(), "SHA256withRSAandMGF1"),
  ECDSA_P256("ecdsa-p256", "EC", new ECGenParameterSpec("P-256"), "SHA256withECDSA"),
  GOST_256(
      "gost-256",
      "ECGOST3410-2012",
      // GnuTLS accepts this family of curves and few others.
      new ECGenParameterSpec("GostR3410-2001-CryptoPro-A"),
      "GOST3411-2012-256WITHECGOST3410-2012-256"),
  GOST_512(
      "gost-512",
      "ECGOST3410-2012",
      new ECGenParameterSpec("Tc26-Gost-3410-12-512-paramSetA"),
      "GOST3411-2012-512WITHECGOST3410-2012-512"),
  SM2("sm2", "EC", new ECGenParameterSpec("sm2p256v1"), "SM3withSM2");

  private final String code;
  private final String keyAlgorithm;
  private final AlgorithmParameterSpec parameters;
  private final String signature;

  SigningSystem(
      String code, String keyAlgorithm, AlgorithmParameterSpec parameters, String signature) {
    this.code = code;
    this.keyAlgorithm = keyAlgorithm;
    this.parameters = parameters;
    this.signature = signature;
  }

  /// The system named so in the sample data.
  public static Optional<SigningSystem> of(String code) {
    return Stream.of(values()).filter(system -> system.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  String keyAlgorithm() {
    return keyAlgorithm;
  }

  AlgorithmParameterSpec parameters() {
    return parameters;
  }

  String signature() {
    return signature;
  }

  private static AlgorithmParameterSpec rsa() {
    return new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
  }
}
