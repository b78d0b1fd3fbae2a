package org.peyvand.depositary;

import java.time.LocalDate;
import org.peyvand.kernel.Slug;

/// What a signatory says of the act itself.
///
/// @param on the civil date at the place
/// @param city where; one of the gazetteer
/// @param certificatePublic whether the signer has seen and accepted what the certificate makes
///   public
public record Signing(LocalDate on, Slug city, boolean certificatePublic) {}
