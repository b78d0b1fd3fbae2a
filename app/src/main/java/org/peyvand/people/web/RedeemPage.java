package org.peyvand.people.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.people.Refusal;

/// Who somebody will be who follows a link, and which duties they take over.
///
/// @param path of this page below the language
/// @param body none for the host's own offices
/// @param email none where the invitation names none, and asks
/// @param again whether the account has acted before and only its person has to come in again
/// @param flawed whether the address that was typed is none
public record RedeemPage(
    String path,
    Multilingual office,
    @Nullable Multilingual body,
    @Nullable String email,
    List<DutyView> duties,
    ZoneId zone,
    boolean again,
    Sent sent,
    boolean flawed,
    @Nullable Refusal refused)
    implements Page {
  public RedeemPage {
    duties = List.copyOf(duties);
  }

  @Override
  public int status() {
    return flawed || refused != null ? 422 : 200;
  }
}
