package org.peyvand.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.people.Refusal;

/// The form by which somebody is invited.
///
/// @param body whose people they join; none for the host's own
/// @param slug the body in the address; empty for the host's own
/// @param refused why the last attempt was refused; none before the first
public record InvitePage(
    @Nullable Multilingual body,
    String slug,
    List<DutyView> choices,
    Sent sent,
    List<String> flaws,
    @Nullable Refusal refused)
    implements Page {
  public InvitePage {
    choices = List.copyOf(choices);
    flaws = List.copyOf(flaws);
  }

  @Override
  public int status() {
    return flaws.isEmpty() && refused == null ? 200 : 422;
  }

  /// Where the people are listed.
  public String people() {
    return PeoplePage.path(slug);
  }
}
