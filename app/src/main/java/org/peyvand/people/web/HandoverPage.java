package org.peyvand.people.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;

/// A link that lets somebody in, shown this once to who issued it.
///
/// @param email where a letter is on its way; none where this host sends no mail or the account has
///   no address
/// @param link below the language
/// @param back where the issuer came from
public record HandoverPage(
    Why why,
    Multilingual office,
    @Nullable String email,
    String link,
    Instant validUntil,
    String back)
    implements Page {
  public enum Why {
    INVITATION,
    RECOVERY
  }
}
