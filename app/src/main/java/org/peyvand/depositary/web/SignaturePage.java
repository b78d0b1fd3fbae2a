package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.accounts.Approval;
import org.peyvand.depositary.Act;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.Timestamp;

/// One signature: the act, the evidence, its verdict in six parts, its place in the register.
///
/// @param paints whether the picture of a signature inside a copy lies over a page
/// @param timestamp the time-stamp over the signature; none where the host has none made, or not
///   yet
/// @param index the entry's place in the register; empty for the seconds until it has one
/// @param approval by whom it was handed in; none with acts from before approvals were asked for
/// @param confirmationApproval by whom it was confirmed
/// @param mayConfirm whether the visitor may confirm it now
/// @param refusal the key of the sentence that says why it was not confirmed
public record SignaturePage(
    Instrument instrument,
    Body body,
    Act act,
    SignatureVerdict verdict,
    boolean paints,
    Optional<Timestamp> timestamp,
    Evidence evidence,
    Optional<Long> index,
    Optional<Approval> approval,
    Optional<Approval> confirmationApproval,
    boolean mayConfirm,
    Optional<String> refusal)
    implements Page {
  /// Whether the signature is inside a copy of the original.
  public boolean isCopy() {
    return act.evidence().form() == Act.Form.SIGNED_COPY;
  }

  /// The six parts in their order.
  public List<Aspect> aspects() {
    return List.of(Aspect.values());
  }

  @Override
  public int status() {
    return refusal.isPresent() ? 422 : 200;
  }
}
