package org.peyvand.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// Someone who is signed in, acting as an office with its duties.
///
/// @param account the account, named in every record of what the member did
/// @param slug the office's name in addresses
/// @param office the office's name as people read it
/// @param body the body the office belongs to; none for the host's own offices
public record Member(
    UUID account, String slug, Multilingual office, Optional<BodyId> body, List<Grant> grants) {
  public Member {
    grants = List.copyOf(grants);
  }
}
