package org.peyvand.notices;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.notices.MailWriter.Addressee;
import org.peyvand.notices.Wording.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: telling, and reading what one was told.
@Service
public class Notices {
  private final NoticeStore store;
  private final Outbox outbox;
  private final MailStore mails;
  private final MailWriter writer;
  private final Wording wording;
  private final Offices offices;
  private final List<NoticeKind> kinds;
  private final Ids ids;
  private final Clock clock;

  Notices(
      NoticeStore store,
      Outbox outbox,
      MailStore mails,
      MailWriter writer,
      Wording wording,
      Offices offices,
      ObjectProvider<NoticeKind> kinds,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.mails = mails;
    this.writer = writer;
    this.wording = wording;
    this.offices = offices;
    this.kinds = kinds.stream().sorted(Comparator.comparing(NoticeKind::key)).toList();
    this.ids = ids;
    this.clock = clock;
  }

  /// Tells accounts of something, each once, in the transaction of the act; accounts that have
  /// ended hear nothing.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<UUID> accounts, Notice notice) {
    for (var account : new LinkedHashSet<>(accounts)) {
      offices.contact(account).ifPresent(contact -> tell(contact, notice));
    }
  }

  private void tell(Contact contact, Notice notice) {
    var id = ids.next();
    var email = contact.email();
    var delivery =
        email == null || !outbox.open()
            ? Delivery.NEVER
            : delivery(contact.account(), notice.key());
    store.add(id, contact.account(), notice, clock.instant(), delivery == Delivery.DAILY);
    if (email == null || delivery != Delivery.AT_ONCE) return;
    var office = offices.office(contact.account()).map(Member::office).orElseThrow();
    var to = new Addressee(email, office, new Reader(contact.language(), contact.zone()));
    outbox.add(contact.account(), notice.key(), contact.language(), writer.notice(to, id, notice));
  }

  private Delivery delivery(UUID account, String key) {
    return choices(account).stream()
        .filter(choice -> choice.kind().equals(key))
        .map(Choice::delivery)
        .findFirst()
        .orElse(Delivery.AT_ONCE);
  }

  /// Writes to an address without an account, in the transaction of the act. Where this host cannot
  /// mail ([#mails]) nothing is written, and the caller has to show what the letter would have
  /// said.
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Letter letter) {
    if (!outbox.open()) return;
    outbox.add(null, letter.key(), letter.language(), writer.letter(letter));
  }

  /// Whether this host can mail; a demo writes its mails, shows them to the operator and sends
  /// none.
  public boolean mails() {
    return outbox.open();
  }

  /// What an account was told, the newest first, a page at a time.
  ///
  /// @param before the last notice of the page before
  public Slice<Said> of(UUID account, Language language, UUID before) {
    var reader = new Reader(language, zone(account));
    var told = store.of(account, before);
    return new Slice<>(
        told.items().stream()
            .map(
                one ->
                    new Said(
                        one.id(),
                        wording.subject(reader, one.key(), one.values()),
                        wording.text(reader, one.key(), one.values()),
                        one.at(),
                        reader.zone(),
                        one.read()))
            .toList(),
        told.more());
  }

  private ZoneId zone(UUID account) {
    return offices.contact(account).map(Contact::zone).orElse(ZoneOffset.UTC);
  }

  public int unread(UUID account) {
    return store.unread(account);
  }

  /// Opens a notice of the account's own: it counts as read.
  ///
  /// @return the path it leads to, below the language
  @Transactional
  public Optional<String> open(UUID account, UUID id) {
    var told = store.find(account, id);
    told.ifPresent(one -> store.read(account, one.id(), clock.instant()));
    return told.map(Told::path);
  }

  /// Marks everything as read that was on the page or is older.
  @Transactional
  public void read(UUID account, UUID newest) {
    store.readUpTo(account, newest, clock.instant());
  }

  /// How each kind of notice comes to an account by e-mail.
  public List<Choice> choices(UUID account) {
    var chosen = store.preferences(account);
    return kinds.stream()
        .map(kind -> new Choice(kind.key(), chosen.getOrDefault(kind.key(), kind.usual())))
        .toList();
  }

  /// Chooses how a kind comes; what is no kind is passed over.
  @Transactional
  public void choose(UUID account, Choice choice) {
    if (kinds.stream().noneMatch(kind -> kind.key().equals(choice.kind()))) return;
    store.prefer(account, choice.kind(), choice.delivery());
  }

  /// The address that an account's mails go to.
  public Optional<String> address(UUID account) {
    return offices.contact(account).flatMap(contact -> Optional.ofNullable(contact.email()));
  }

  /// Erases what an account was told and what was written to it, when its person leaves.
  @Transactional
  public void forget(UUID account) {
    store.forget(account);
    mails.forget(account);
  }
}
