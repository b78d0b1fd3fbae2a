package org.peyvand.ties;

/// What becomes of an entry about two cities.
public sealed interface TieOutcome {
  /// @param pair the cities it is about, as in addresses
  record Done(String pair) implements TieOutcome {}

  /// Why nothing was recorded.
  enum Refused implements TieOutcome {
    NOT_YOURS,
    NO_SUCH_TIE,
    NO_OTHER,
    SAME_CITY,
    NO_KIND,
    NO_BASIS,
    NO_BASIS_WORDS,
    DATE_UNREADABLE,
    DATE_AHEAD,
    TERM_UNREADABLE,
    NOTICE_UNREADABLE,
    TERM_NEEDED,
    TOO_LONG,
    UNKNOWN_LANGUAGE,
    ENTERED_BEFORE,
    NO_ANSWER,
    SAID_BEFORE,
    NO_END,
    END_BEFORE_START,
    NO_REASON,
    NO_WORDS,
    LINK_UNREADABLE,
    TOO_MANY
  }
}
