package org.peyvand.verify.signature;

/// One row of the closed table: what people call it, the standard that defines it, the smallest key
/// we accept, and how somebody who does not trust us checks it. What is not a row here is "cannot
/// check".
public enum Algorithm {
  RSA_PKCS1("RSA PKCS#1 v1.5", "RFC 8017", 2048, Algorithm.OPENSSL),
  RSA_PSS("RSA-PSS", "RFC 8017", 2048, Algorithm.OPENSSL),
  ECDSA("ECDSA", "FIPS 186-5, RFC 5639", 256, Algorithm.OPENSSL),
  ED25519("Ed25519", "RFC 8032, RFC 8419", 256, Algorithm.OPENSSL),
  GOST_256("GOST R 34.10-2012 (256)", "GOST R 34.10-2012, RFC 7091", 256, Algorithm.GOST),
  GOST_512("GOST R 34.10-2012 (512)", "GOST R 34.10-2012, RFC 7091", 512, Algorithm.GOST),
  SM2("SM2", "GB/T 32918, GB/T 35275", 256, Algorithm.SM2_COMMAND),
  ML_DSA_65("ML-DSA-65", "FIPS 204, RFC 9882", 0, Algorithm.OPENSSL);

  private static final String OPENSSL =
      "openssl cms -verify -binary -inform DER -in SIGNATURE.p7s -content declaration.pdf"
          + " -CAfile ANCHOR.pem -purpose any -out /dev/null";
  private static final String GOST = "OPENSSL_CONF=gost.cnf " + OPENSSL;
  private static final String SM2_COMMAND =
      "openssl pkeyutl -verify -rawin -digest sm3 -pkeyopt distid:1234567812345678"
          + " -certin -inkey SIGNER.pem -in SIGNED-ATTRIBUTES.der -sigfile VALUE.der";

  private final String label;
  private final String standard;
  private final int keyBitsMin;
  private final String command;

  Algorithm(String label, String standard, int keyBitsMin, String command) {
    this.label = label;
    this.standard = standard;
    this.keyBitsMin = keyBitsMin;
    this.command = command;
  }

  public String label() {
    return label;
  }

  public String standard() {
    return standard;
  }

  public int keyBitsMin() {
    return keyBitsMin;
  }

  /// A command of a tool we did not write that checks such a signature.
  public String command() {
    return command;
  }
}
