package org.peyvand.verify.signature;

/// What a signature is known by. The file will not do: unsigned attributes can be changed by
/// anybody without the signature noticing, so we name the signature value and the certificate.
///
/// @param value SHA-256 of the signature value, in hex
/// @param certificate SHA-256 of the signer certificate's DER, in hex
public record SignatureId(String value, String certificate) {}
