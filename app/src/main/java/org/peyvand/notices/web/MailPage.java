package org.peyvand.notices.web;

import org.jspecify.annotations.Nullable;
import org.peyvand.notices.Mail;
import org.peyvand.page.Page;

/// One mail of the outbox. Its words are shown in a demo only: on a host in earnest they are
/// between the host and the reader.
///
/// @param resent whether it could be sent again; null when that was not asked for
public record MailPage(Mail mail, @Nullable Boolean resent) implements Page {}
