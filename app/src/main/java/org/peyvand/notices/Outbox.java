package org.peyvand.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.notices.MailWriter.Addressee;
import org.peyvand.notices.Wording.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The operator's door: the mails of this host, and whether they can go out at all.
@Service
public class Outbox {
  private static final String TEST = "notices.test";

  private final MailStore store;
  private final MailServer server;
  private final MailWriter writer;
  private final Offices offices;
  private final Installation installation;
  private final Ids ids;
  private final Clock clock;

  Outbox(
      MailStore store,
      MailServer server,
      MailWriter writer,
      Offices offices,
      Installation installation,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.server = server;
    this.writer = writer;
    this.offices = offices;
    this.installation = installation;
    this.ids = ids;
    this.clock = clock;
  }

  /// The settings that are missing before mail can go out.
  public List<String> missing() {
    return installation.sample() ? List.of() : server.missing();
  }

  /// Whether mails are written at all: where none can go out, none pile up. A demo writes them and
  /// sends none.
  boolean open() {
    return missing().isEmpty();
  }

  /// The mails of a state or of all, the newest first, a page at a time.
  ///
  /// @param before the last mail of the page before
  public Slice<Mail> mails(Mail.@Nullable State state, UUID before) {
    return store.list(state, before);
  }

  public Optional<Mail> mail(UUID id) {
    return store.find(id);
  }

  /// Tries a mail that was given up once more, as if it were new.
  ///
  /// @return whether it had been given up and its words are still there
  @Transactional
  public boolean resend(UUID id) {
    return open() && store.resend(id, clock.instant());
  }

  /// What came of asking for a test mail.
  public enum TestOutcome {
    WRITTEN,
    NO_ADDRESS,
    NOT_READY
  }

  /// Writes a test mail to the member who asks.
  @Transactional
  public TestOutcome test(Member member, Language language) {
    if (!open()) return TestOutcome.NOT_READY;
    var contact = offices.contact(member.account());
    var email =
        contact
            .map(known -> Optional.ofNullable(known.email()))
            .orElse(Optional.empty())
            .or(
                () ->
                    installation.sample()
                        ? Optional.of(member.slug() + "@sample.invalid")
                        : Optional.empty());
    if (contact.isEmpty() || email.isEmpty()) return TestOutcome.NO_ADDRESS;
    var to =
        new Addressee(email.get(), member.office(), new Reader(language, contact.get().zone()));
    add(member.account(), TEST, language, writer.test(to));
    return TestOutcome.WRITTEN;
  }

  /// Writes a mail into the outbox, within the act it tells of; an address that no header can carry
  /// gets none.
  void add(@Nullable UUID account, String key, Language language, Mail.Content content) {
    if (MailAddress.of(content.address()).isEmpty()) return;
    var state = installation.sample() ? Mail.State.WITHHELD : Mail.State.WAITING;
    store.add(ids.next(), account, key, language, clock.instant(), state, content);
  }
}
