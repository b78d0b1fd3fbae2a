package org.peyvand.signatures;

import org.peyvand.verify.signature.AnchorCertificates;
import org.peyvand.verify.signature.RevocationLists;

/// What becomes of what a body publishes for its signatures.
public sealed interface PublishOutcome {
  record Published() implements PublishOutcome {}

  /// The file is no certificate that can be an anchor.
  record BadAnchor(AnchorCertificates.Outcome.Refused why) implements PublishOutcome {}

  /// The file is no revocation list to go by.
  record BadList(RevocationLists.Outcome.Refused why) implements PublishOutcome {}

  /// Each name is the key of a sentence: `signatures.refusal.NAME`.
  enum Refused implements PublishOutcome {
    NOT_YOURS,
    NO_FILE,
    PUBLISHED_BEFORE,
    TOO_MANY,
    NO_SUCH_ANCHOR,
    WITHDRAWN_BEFORE,
    OLDER_LIST
  }
}
