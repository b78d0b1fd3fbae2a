package org.peyvand.notices;

import java.time.Clock;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.notices.MailWriter.Addressee;
import org.peyvand.notices.Wording.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the digests that are due.
@Component
class Digests {
  private static final String DIGEST = "notices.digest";

  /// Every account of a large host.
  private static final int ACCOUNTS_MAX = 5000;

  private final NoticeStore store;
  private final Outbox outbox;
  private final MailWriter writer;
  private final Offices offices;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Digests(
      NoticeStore store,
      Outbox outbox,
      MailWriter writer,
      Offices offices,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.writer = writer;
    this.offices = offices;
    this.transactions = transactions;
    this.clock = clock;
  }

  void run() {
    for (var awaiting : store.awaitingDigest(ACCOUNTS_MAX)) {
      transactions.executeWithoutResult(_ -> write(awaiting));
    }
  }

  private void write(NoticeStore.Awaiting awaiting) {
    var contact = offices.contact(awaiting.account());
    var email = contact.map(Contact::email).orElse(null);
    if (email == null || !outbox.open()) {
      store.digested(awaiting.account());
      return;
    }
    var reader = new Reader(contact.get().language(), contact.get().zone());
    if (!DigestRules.due(awaiting.since(), clock.instant(), reader.zone())) return;
    var told = store.forDigest(awaiting.account());
    if (told.isEmpty()) return;
    var office = offices.office(awaiting.account()).map(Member::office).orElseThrow();
    var more = told.size() > NoticeStore.DIGEST_MAX;
    var shown = more ? told.subList(0, NoticeStore.DIGEST_MAX) : told;
    store.digested(awaiting.account());
    outbox.add(
        awaiting.account(),
        DIGEST,
        reader.language(),
        writer.digest(new Addressee(email, office, reader), shown, more));
  }
}
