package org.peyvand.amendments.web;

import org.peyvand.amendments.AmendmentOutcome;
import org.peyvand.amendments.CompromiseOutcome;

/// The keys of the sentences that say why something was refused.
final class Refusals {
  private Refusals() {}

  static String key(AmendmentOutcome outcome) {
    return switch (outcome) {
      case AmendmentOutcome.Done _ -> throw new IllegalArgumentException("not refused");
      case AmendmentOutcome.Unfit(var why) -> "texts.amend." + why.name();
      case AmendmentOutcome.Misplaced(var why) -> "drafting.arrange." + why.name();
      case AmendmentOutcome.Refused why -> "amendments.refused." + why.name();
    };
  }

  static String key(CompromiseOutcome outcome) {
    return switch (outcome) {
      case CompromiseOutcome.Done _ -> throw new IllegalArgumentException("not refused");
      case CompromiseOutcome.Unfit(var why) -> "texts.amend." + why.name();
      case CompromiseOutcome.NotAccepted _ -> "amendments.refused.NOT_ACCEPTED";
      case CompromiseOutcome.Refused why -> "amendments.refused." + why.name();
    };
  }
}
