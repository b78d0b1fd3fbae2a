package org.peyvand.people.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.people.Invitation;

/// The people of a body, or of the host: who holds what until when, and who is invited.
///
/// @param body none for the host's own
/// @param slug the body in the address; empty for the host's own
/// @param next the last of this page, where there are more people
/// @param nextInvited the last invitation of this page, where there are more
public record PeoplePage(
    @Nullable Multilingual body,
    String slug,
    List<Person> people,
    @Nullable String next,
    List<Invited> invited,
    @Nullable String nextInvited,
    ZoneId zone)
    implements Page {
  public PeoplePage {
    people = List.copyOf(people);
    invited = List.copyOf(invited);
  }

  /// An account with its duties that are not over.
  public record Person(Account account, List<DutyView> duties) {}

  /// Somebody who has not come in yet.
  public record Invited(Invitation invitation, List<DutyView> duties, boolean expired) {
    public Instant until() {
      return invitation.expires();
    }
  }

  static String path(String slug) {
    return slug.isEmpty() ? "/administration/people" : "/bodies/" + slug + "/people";
  }

  public String path() {
    return path(slug);
  }

  public String history() {
    return slug.isEmpty() ? "/administration/history" : path() + "/history";
  }

  public String invite() {
    return "/people/invitations/new" + (slug.isEmpty() ? "" : "?body=" + slug);
  }
}
