package org.peyvand.notices.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.peyvand.notices.Said;
import org.peyvand.page.Page;

/// What an account was told.
///
/// @param first whether this is the newest page
public record NoticesPage(Slice<Said> notices, boolean first) implements Page {
  private boolean unread() {
    return notices.items().stream().anyMatch(notice -> !notice.read());
  }

  /// Up to which notice everything is marked as read; null where there is nothing to mark.
  public @Nullable UUID newest() {
    return unread() ? notices.items().getFirst().id() : null;
  }

  public String next() {
    return "/notices?before=" + notices.items().getLast().id();
  }
}
