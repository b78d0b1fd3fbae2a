package org.peyvand.people;

/// What came of changing the duties of an account.
public sealed interface DutyOutcome permits DutyOutcome.Done, Refusal {
  record Done() implements DutyOutcome {}
}
