package org.peyvand.depositary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.SignOutcome.Refused;
import org.peyvand.kernel.BodyId;

/// Who may sign what, when.
final class SigningRules {
  private SigningRules() {}

  /// What stands in the way of a signature before the signature itself is looked at.
  ///
  /// @param mayBind whether the member holds the signatory's duty for the body
  /// @param adopted the date on which the text was adopted; empty while it is a draft
  /// @param today the date at the place of the act
  static Optional<Refused> obstacle(
      BodyId body,
      boolean mayBind,
      Optional<LocalDate> adopted,
      List<BodyId> parties,
      boolean signedBefore,
      LocalDate on,
      LocalDate today) {
    if (!mayBind) return Optional.of(Refused.NO_MANDATE);
    if (adopted.isEmpty()) return Optional.of(Refused.NOT_YET_ADOPTED);
    if (!parties.contains(body)) return Optional.of(Refused.NOT_A_PARTY);
    if (signedBefore) return Optional.of(Refused.ALREADY_SIGNED);
    if (on.isAfter(today)) return Optional.of(Refused.DATE_AHEAD);
    if (on.isBefore(adopted.get())) return Optional.of(Refused.DATE_BEFORE_ADOPTION);
    return Optional.empty();
  }

  /// Who enters an act is not who confirms it.
  static ConfirmOutcome.Judgement confirm(Act act, java.util.UUID account, boolean mayConfirm) {
    if (!mayConfirm) return ConfirmOutcome.Judgement.NOT_THE_DEPOSITARY;
    if (act.confirmation().isPresent()) return ConfirmOutcome.Judgement.ALREADY_CONFIRMED;
    if (act.recordedBy().account().equals(account))
      return ConfirmOutcome.Judgement.RECORDED_BY_YOURSELF;
    return ConfirmOutcome.Judgement.CONFIRMED;
  }
}
