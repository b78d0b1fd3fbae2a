package org.peyvand.verify.signature;

/// What becomes of a `.p7s` a signer brings: taken with its verdict, or refused for one named
/// reason. A refusal's name is also a [Reason], so one sentence serves both: `verify.reason.NAME`.
public sealed interface UploadOutcome {
  record Accepted(SignatureVerdict verdict) implements UploadOutcome {}

  enum Refused implements UploadOutcome {
    MALFORMED,
    TOO_LARGE,
    NO_SIGNER,
    SEVERAL_SIGNERS,
    NO_CERTIFICATE,
    TOO_MANY_CERTIFICATES,
    ENCLOSED_OTHER_CONTENT,
    NO_SIGNED_ATTRIBUTES,
    WRONG_CONTENT_TYPE,
    NO_SIGNING_CERTIFICATE,
    OTHER_SIGNING_CERTIFICATE,
    OTHER_BYTES,
    BAD_SIGNATURE,
    WRONG_SM2_ID,
    UNKNOWN_ALGORITHM,
    WEAK_KEY,
    NO_ANCHOR,
    NOT_UNDER_BODYS_ANCHOR,
    UNKNOWN_ALGORITHM_IN_CHAIN,
    REVOKED,
    TIMESTAMP_FALSE,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID
  }
}
