package org.peyvand.reports;

/// What becomes of a reply to a report, or of its withdrawal.
public enum ReplyOutcome {
  DONE,
  NO_SUCH_REPORT,
  NOT_YOURS,
  NO_ANSWER,
  NO_REASON,
  TOO_LONG,
  UNKNOWN_LANGUAGE,
  WITHDRAWN_BEFORE,
  TOO_MANY
}
