package org.peyvand.depositary;

import java.time.LocalDate;
import org.peyvand.accounts.Assertion;
import org.peyvand.kernel.Slug;

/// What a signatory says of the act itself.
///
/// @param on the civil date at the place
/// @param city where; one of the gazetteer
/// @param certificatePublic whether the signer has seen and accepted what the certificate makes
///   public
/// @param approval what the request brought as the signatory's approval
public record Signing(LocalDate on, Slug city, boolean certificatePublic, Assertion approval) {
  /// Where nobody had a chance to approve yet.
  public Signing(LocalDate on, Slug city, boolean certificatePublic) {
    this(on, city, certificatePublic, Assertion.NONE);
  }
}
