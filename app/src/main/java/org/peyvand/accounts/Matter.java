package org.peyvand.accounts;

import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.verify.json.Json;

/// What an approval is asked for: an act that binds, down to its last field.
///
/// @param body for whom it binds; none where it is the host's own office that acts
/// @param sha256 of the bytes that are approved, in hexadecimal
/// @param details every other field of the act, so that none of them changes after the approval
/// @param title the text as the approving person knows it
/// @param bodyName the body as that person knows it
public record Matter(
    Kind kind,
    InstrumentId instrument,
    @Nullable BodyId body,
    String sha256,
    Json.Fields details,
    Multilingual title,
    @Nullable Multilingual bodyName) {
  /// The acts that need an approval.
  public enum Kind {
    ADOPTION,
    SIGNATURE,
    CONFIRMATION
  }
}
