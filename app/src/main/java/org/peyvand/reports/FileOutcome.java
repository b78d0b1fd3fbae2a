package org.peyvand.reports;

import java.util.UUID;

/// What becomes of a report that somebody files.
public sealed interface FileOutcome {
  record Done(UUID report) implements FileOutcome {}

  /// Why it is not filed; nothing has changed.
  enum Refused implements FileOutcome {
    NOT_YOURS,
    NOT_ADOPTED,
    NO_SOURCE,
    NO_DATE,
    DATE_AHEAD,
    LINK_UNREADABLE,
    NO_WORDING,
    TOO_LONG,
    UNKNOWN_LANGUAGE,
    NOTHING_CLAIMED,
    NO_ACT,
    NO_VERB,
    NOBODY_NAMED,
    COUNT_UNREADABLE,
    ACT_AFTER_REPORT,
    TWICE,
    TOO_MANY
  }
}
