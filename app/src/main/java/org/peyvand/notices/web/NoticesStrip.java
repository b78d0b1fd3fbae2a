package org.peyvand.notices.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.notices.Notices;
import org.peyvand.page.StripEntry;
import org.springframework.stereotype.Component;

/// The way to the notices, with how many are new.
@Component
class NoticesStrip implements StripEntry {
  private final Notices notices;

  NoticesStrip(Notices notices) {
    this.notices = notices;
  }

  @Override
  public String key() {
    return "notices.strip";
  }

  @Override
  public Optional<String> path(UUID account) {
    return Optional.of("/notices");
  }

  @Override
  public int news(UUID account) {
    return notices.unread(account);
  }
}
