package org.peyvand.depositary;

import java.util.List;
import org.peyvand.accounts.Approving;
import org.peyvand.verify.signature.Identifier;
import org.peyvand.verify.signature.UploadOutcome;

/// What becomes of a signature.
public sealed interface SignOutcome {
  /// It is recorded, and its proof follows within seconds.
  record Signed(Act act) implements SignOutcome {}

  /// Nothing is recorded yet: the signer has to see what the certificate makes public.
  record NeedsConsent(List<Identifier> identifiers) implements SignOutcome {
    public NeedsConsent {
      identifiers = List.copyOf(identifiers);
    }
  }

  /// Everything is in order, and nothing is recorded yet: the person has to approve it.
  record NeedsApproval(Approving.Asked asked) implements SignOutcome {}

  /// The PDF is not the frozen original with one signature inside. The name is the key of a
  /// sentence: `depositary.copy.NAME`.
  record CopyNotAccepted(String why) implements SignOutcome {}

  /// The file is not a signature of this body over the frozen original.
  record NotAccepted(UploadOutcome.Refused reason) implements SignOutcome {}

  /// Nothing was recorded; the name is the key of the sentence that says why and what to do.
  enum Refused implements SignOutcome {
    NO_SUCH_TEXT,
    NOT_YET_ADOPTED,
    NO_MANDATE,
    NOT_A_PARTY,
    ALREADY_SIGNED,
    NO_SAMPLE_SIGNER,
    NO_FILE,
    UNKNOWN_PLACE,
    DATE_AHEAD,
    DATE_BEFORE_ADOPTION,
    SIGNATURE_USED_BEFORE
  }
}
