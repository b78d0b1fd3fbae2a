package org.peyvand.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;

/// The sample offices to choose from; none on a host in earnest.
///
/// @param returnPath where the visitor was going
public record NewSessionPage(List<Group> groups, String returnPath) implements Page {
  /// @param body the name of the body; none for the host's own offices
  public record Group(@Nullable Multilingual body, List<Member> offices) {}
}
