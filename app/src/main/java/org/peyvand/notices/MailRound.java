package org.peyvand.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.peyvand.kernel.Installation;
import org.peyvand.notices.Mail.Trouble;
import org.peyvand.notices.MailServer.Line;
import org.peyvand.notices.MailServer.Unreached;
import org.springframework.stereotype.Component;

/// Sends what is due. A mail is marked as this node's before the server hears of it and as sent
/// once the server has taken it; a node that dies in between leaves it to be tried again under the
/// same Message-ID, by which mail programs know that it is the same.
@Component
class MailRound {
  /// Longer than all that a server may take over one mail.
  private static final Duration LEASE = Duration.ofMinutes(10);

  /// A round ends sooner than a lease.
  private static final int MAILS_MAX = 100;

  private final MailStore store;
  private final MailServer server;
  private final MailWriter writer;
  private final Installation installation;
  private final Clock clock;

  MailRound(
      MailStore store,
      MailServer server,
      MailWriter writer,
      Installation installation,
      Clock clock) {
    this.store = store;
    this.server = server;
    this.writer = writer;
    this.installation = installation;
    this.clock = clock;
  }

  void run() {
    if (installation.sample() || !server.ready()) return;
    var mail = claim();
    if (mail.isEmpty()) return;
    try (var line = server.open()) {
      for (int count = 0; count < MAILS_MAX && mail.isPresent(); count++) {
        if (!send(line, mail.get())) return;
        mail = claim();
      }
    } catch (Unreached unreached) {
      putOff(mail.get(), unreached.trouble());
      // The next mail would fare no better; the job waits longer, and the operator sees why.
      throw new IllegalStateException(unreached.getMessage(), unreached);
    }
  }

  private Optional<Mail> claim() {
    var now = clock.instant();
    return store.claim(now, now.plus(LEASE));
  }

  /// Whether the line is still good for the next one.
  private boolean send(Line line, Mail mail) {
    var content = mail.content();
    if (content == null) throw new IllegalStateException("a mail that waits has words");
    var choose = mail.account().map(_ -> writer.choose(mail.language()));
    var trouble = line.send(mail, content, choose);
    if (trouble.isEmpty()) {
      store.sent(mail.id(), clock.instant());
      return true;
    }
    if (trouble.get().reason() == Trouble.Reason.REFUSED) {
      store.failed(mail.id(), clock.instant(), trouble.get());
      return true;
    }
    putOff(mail, trouble.get());
    return trouble.get().reason() == Trouble.Reason.PUT_OFF;
  }

  private void putOff(Mail mail, Trouble trouble) {
    var now = clock.instant();
    MailRules.next(mail.created(), mail.attempts(), now)
        .ifPresentOrElse(
            due -> store.again(mail.id(), due, trouble),
            () ->
                store.failed(
                    mail.id(), now, new Trouble(Trouble.Reason.TOO_LATE, trouble.reply())));
  }
}
