package org.peyvand.press;

/// What became of a story that somebody wanted to publish.
public sealed interface PublishOutcome {
  /// It stands, under this number of ours.
  record Published(long number) implements PublishOutcome {}

  enum Refused implements PublishOutcome {
    NOT_THE_PRESS_OFFICE,
    CODE_TAKEN
  }
}
