package org.peyvand.verify.signature;

/// The six separate parts of a verdict, in the order they are told.
public enum Aspect {
  /// The signature value and the signed bytes belong together.
  INTEGRITY,
  /// The signature says what it signs and with which certificate.
  BINDING,
  /// The certificate leads to an anchor this body published.
  CHAIN,
  /// The certificate was not revoked.
  REVOCATION,
  /// When it was signed, and whether the certificate was valid then.
  TIME,
  /// Whether this person may bind this body; never known from the file alone.
  AUTHORITY
}
