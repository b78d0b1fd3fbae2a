package org.peyvand.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.peyvand.notices.Mail;
import org.peyvand.notices.Outbox;
import org.peyvand.page.Page;

/// The mails of this host.
///
/// @param missing the settings that are to be made before any mail is written
/// @param state which mails these are; null for all
/// @param first whether this is the newest page
/// @param tested what came of asking for a test mail; null when none was asked for
public record OutboxPage(
    Slice<Mail> mails,
    List<String> missing,
    Mail.@Nullable State state,
    boolean first,
    Outbox.@Nullable TestOutcome tested)
    implements Page {
  public static final String PATH = "/administration/mail";

  public String path(Mail.@Nullable State other) {
    return other == null ? PATH : PATH + "?state=" + other;
  }

  public String next() {
    return path(state) + (state == null ? "?" : "&") + "before=" + mails.items().getLast().id();
  }
}
