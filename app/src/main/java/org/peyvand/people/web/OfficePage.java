package org.peyvand.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.people.Happening;
import org.peyvand.people.Refusal;

/// One office and the duties of its account, for who looks after it.
///
/// @param body none for the host's own
/// @param people where its people are listed
/// @param choices what may be given to it
/// @param tended whether who is looking may end the account or let its person in again
/// @param recent what was changed last
/// @param flaw what the form lacks, as the name of a sentence; none where it lacks nothing
/// @param refused why the last attempt was refused; none before the first
public record OfficePage(
    Account account,
    @Nullable Multilingual body,
    String people,
    List<DutyView> duties,
    List<DutyView> choices,
    boolean tended,
    List<Happening> recent,
    Sent sent,
    @Nullable String flaw,
    @Nullable Refusal refused)
    implements Page {
  public OfficePage {
    duties = List.copyOf(duties);
    choices = List.copyOf(choices);
    recent = List.copyOf(recent);
  }

  @Override
  public int status() {
    return flaw == null && refused == null ? 200 : 422;
  }

  public String path() {
    return "/people/" + account.slug();
  }
}
