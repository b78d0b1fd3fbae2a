package org.peyvand.people;

/// Why a change of who may do what was refused; the name is the key of a sentence.
public enum Refusal implements InviteOutcome, RedeemOutcome, RecoverOutcome, DutyOutcome {
  /// Whoever asks may not give or take this duty, or does not look after this office.
  NOT_YOURS,
  /// There is no such duty in such a scope.
  NO_SUCH_DUTY,
  /// A duty for one body, given to an office of another.
  OTHER_BODY,
  /// An office without a duty.
  NO_DUTY,
  /// A term that is over before it begins to count.
  TERM_OVER,
  TERM_TOO_LONG,
  /// Somebody acts here under this address.
  ADDRESS_TAKEN,
  TOO_MANY_OPEN,
  /// Nobody could run the host any more.
  LAST_OPERATOR,
  /// The account has ended.
  ENDED,
  /// The link was used, withdrawn, renewed, or is too old.
  GONE
}
