package org.peyvand.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.page.Page;
import org.peyvand.people.Refusal;

/// What has to be handed over before an account ends.
///
/// @param alone what nobody else holds
public record EndingPage(
    Account account, List<DutyView> alone, String people, @Nullable Refusal refused)
    implements Page {
  public EndingPage {
    alone = List.copyOf(alone);
  }

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }
}
