package org.peyvand.verify.signature;

import java.util.List;
import java.util.Optional;

/// What a verdict comes to in the words of ETSI EN 319 102-1, for programs that know these. A
/// mapping of ours, not a validation report in the sense of that standard: there a missing
/// revocation list alone leaves everything open, here it is one part of six.
public record Indication(Main main, Optional<Sub> sub) {
  /// The three outcomes there are; what the standard writes with a hyphen.
  public enum Main {
    TOTAL_PASSED,
    TOTAL_FAILED,
    INDETERMINATE;

    public String word() {
      return name().replace('_', '-');
    }
  }

  /// Those of the standard's reasons that can come of ours.
  public enum Sub {
    FORMAT_FAILURE,
    HASH_FAILURE,
    SIG_CRYPTO_FAILURE,
    REVOKED,
    EXPIRED,
    NOT_YET_VALID,
    SIG_CONSTRAINTS_FAILURE,
    CRYPTO_CONSTRAINTS_FAILURE,
    CERTIFICATE_CHAIN_GENERAL_FAILURE,
    NO_SIGNING_CERTIFICATE_FOUND,
    NO_CERTIFICATE_CHAIN_FOUND,
    OUT_OF_BOUNDS_NO_POE,
    TRY_LATER
  }

  /// In which order the standard looks: what it stops at first is what it says.
  private static final List<Aspect> ORDER =
      List.of(Aspect.BINDING, Aspect.INTEGRITY, Aspect.CHAIN, Aspect.REVOCATION, Aspect.TIME);

  static Indication of(SignatureVerdict verdict) {
    for (var state : List.of(State.FAILS, State.UNKNOWN)) {
      for (var aspect : ORDER) {
        var part = verdict.part(aspect);
        if (part.state() != state) continue;
        for (var reason : part.reasons()) {
          var sub = sub(reason);
          if (sub.isPresent()) return of(sub.get());
        }
      }
    }
    return new Indication(Main.TOTAL_PASSED, Optional.empty());
  }

  private static Indication of(Sub sub) {
    var main =
        switch (sub) {
          case FORMAT_FAILURE, HASH_FAILURE, SIG_CRYPTO_FAILURE, REVOKED, EXPIRED, NOT_YET_VALID ->
              Main.TOTAL_FAILED;
          case SIG_CONSTRAINTS_FAILURE,
              CRYPTO_CONSTRAINTS_FAILURE,
              CERTIFICATE_CHAIN_GENERAL_FAILURE,
              NO_SIGNING_CERTIFICATE_FOUND,
              NO_CERTIFICATE_CHAIN_FOUND,
              OUT_OF_BOUNDS_NO_POE,
              TRY_LATER ->
              Main.INDETERMINATE;
        };
    return new Indication(main, Optional.of(sub));
  }

  /// Empty for what is no obstacle, such as a time that only the signer states.
  private static Optional<Sub> sub(Reason reason) {
    return switch (reason) {
      case MALFORMED,
          TOO_LARGE,
          DAMAGED,
          NO_SIGNER,
          SEVERAL_SIGNERS,
          TOO_MANY_CERTIFICATES,
          NO_SIGNED_ATTRIBUTES,
          WRONG_CONTENT_TYPE ->
          Optional.of(Sub.FORMAT_FAILURE);
      case OTHER_BYTES, ENCLOSED_OTHER_CONTENT -> Optional.of(Sub.HASH_FAILURE);
      case BAD_SIGNATURE -> Optional.of(Sub.SIG_CRYPTO_FAILURE);
      case WRONG_SM2_ID, UNKNOWN_ALGORITHM, WEAK_KEY -> Optional.of(Sub.CRYPTO_CONSTRAINTS_FAILURE);
      case NO_CERTIFICATE, NO_SIGNING_CERTIFICATE, OTHER_SIGNING_CERTIFICATE ->
          Optional.of(Sub.NO_SIGNING_CERTIFICATE_FOUND);
      case NOT_REGISTERED,
          REGISTER_NAMES_OTHER_SIGNATURE,
          REGISTER_NAMES_OTHER_BODY,
          REGISTER_NAMES_OTHER_TEXT,
          TIMESTAMP_FALSE,
          MAY_NOT_STAMP_TIME ->
          Optional.of(Sub.SIG_CONSTRAINTS_FAILURE);
      case TRUST_NOT_ESTABLISHED, NO_ANCHOR, NOT_UNDER_BODYS_ANCHOR, TIMESTAMP_AUTHORITY_UNKNOWN ->
          Optional.of(Sub.NO_CERTIFICATE_CHAIN_FOUND);
      case UNKNOWN_ALGORITHM_IN_CHAIN -> Optional.of(Sub.CERTIFICATE_CHAIN_GENERAL_FAILURE);
      case REVOKED -> Optional.of(Sub.REVOKED);
      case NO_REVOCATION_LIST, REVOCATION_LIST_STALE -> Optional.of(Sub.TRY_LATER);
      case CERTIFICATE_EXPIRED -> Optional.of(Sub.EXPIRED);
      case CERTIFICATE_NOT_YET_VALID -> Optional.of(Sub.NOT_YET_VALID);
      case CERTIFICATE_EXPIRED_SINCE -> Optional.of(Sub.OUT_OF_BOUNDS_NO_POE);
      case INTACT,
          BOUND,
          BOUND_BY_KEY,
          UNDER_BODYS_ANCHOR,
          NOT_REVOKED,
          TIME_RECEIVED,
          TIME_FROM_TIMESTAMP,
          TIME_FROM_UNTRUSTED_TIMESTAMP,
          TIME_FROM_REGISTER,
          TIME_FROM_UNTRUSTED_REGISTER,
          TIME_ONLY_CLAIMED,
          TIME_NOT_GIVEN,
          MANDATE_NOT_IN_FILE,
          NOT_A_PARTY,
          UNDER_TIMESTAMP_ANCHOR,
          TIME_STAMPED,
          MAY_STAMP_TIME,
          NOT_JUDGED ->
          Optional.empty();
    };
  }
}
