package org.peyvand.accounts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.accounts.OpenSession;
import org.peyvand.accounts.Passkey;
import org.peyvand.languages.Language;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;

/// A person's own account: the ways in, where it is open, how to reach them.
///
/// @param kept whether ways in are kept here: not in the demo
/// @param email none where none is known
/// @param codesLeft recovery codes that still count
/// @param notice the key of what has just been done
/// @param refusal the key of what stood in the way
public record AccountPage(
    Member member,
    boolean kept,
    @Nullable String email,
    Language language,
    ZoneId zone,
    List<Passkey> passkeys,
    boolean password,
    int codesLeft,
    List<OpenSession> sessions,
    List<String> zones,
    @Nullable String notice,
    @Nullable String refusal)
    implements Page {
  /// Recovery codes do not count: they run out.
  public int waysIn() {
    return passkeys.size() + (password ? 1 : 0);
  }

  /// The name under which the account signs in without a passkey.
  public String named() {
    return email == null ? member.slug() : email;
  }

  /// As the list has it.
  public String zoneName() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  public String time(Frame frame, Instant at) {
    return frame.dateTime(at, zone);
  }

  @Override
  public int status() {
    return refusal == null ? 200 : 422;
  }
}
