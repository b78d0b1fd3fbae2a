package org.peyvand.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The offices of this host, each with the account that acts as it.
@Service
public class Offices {
  private final OfficeStore store;
  private final Clock clock;

  Offices(OfficeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Founds an office with duties that are held until somebody ends them, and nobody to write to;
  /// its slug has to be new on this host.
  @Transactional
  public void found(Member member) {
    var duties = member.grants().stream().map(grant -> new Entrustment(grant, Term.OPEN)).toList();
    var contact = new Contact(member.account(), null, Language.EN, ZoneOffset.UTC);
    found(new Account(member.slug(), member.office(), member.body(), contact, null, duties));
  }

  /// Founds an office; its slug has to be new on this host, its e-mail address among the accounts
  /// that act.
  @Transactional
  public void found(Account account) {
    store.add(account);
  }

  /// The office of an account, to name it: an account that has ended has a name and no duties. Who
  /// may come in, [#acting] tells.
  public Optional<Member> office(UUID account) {
    return store.account(account).map(this::today);
  }

  public Optional<Member> office(String slug) {
    return store.account(slug).map(this::today);
  }

  /// The member an account acts as today; nothing once the account has ended.
  public Optional<Member> acting(UUID account) {
    return store.account(account).filter(found -> found.ended() == null).map(this::today);
  }

  /// Those that act, in the order in which they were founded.
  public List<Member> offices() {
    return store.acting().stream().map(this::today).toList();
  }

  /// Everything that is kept about an account.
  public Optional<Account> account(UUID id) {
    return store.account(id);
  }

  /// The account that acts and has this address, in whatever case it is written.
  public Optional<UUID> withEmail(String email) {
    return store.withEmail(email.toLowerCase(java.util.Locale.ROOT));
  }

  /// How to reach who acts as an account; nothing once it has ended.
  public Optional<Contact> contact(UUID account) {
    return store.account(account).filter(found -> found.ended() == null).map(Account::contact);
  }

  /// The accounts that may do this in this scope today, as [Access#may] judges: a duty held for the
  /// whole host counts everywhere.
  public List<UUID> holders(Duty duty, Scope scope) {
    return store.holders(duty, scope, clock.instant());
  }

  /// The accounts of a body that act, or with `ended` also those that did, a page at a time.
  ///
  /// @param body none for the host's own offices
  /// @param after the last account of the page before; `new UUID(0, 0)` for the first page
  public Slice<Account> accounts(Optional<BodyId> body, boolean ended, UUID after) {
    return store.accounts(body, ended, after);
  }

  /// Gives a duty, or gives it another term.
  @Transactional
  public void entrust(UUID account, Entrustment duty) {
    store.entrust(account, duty);
  }

  /// Takes a duty away at once, as if it had not been given.
  @Transactional
  public void withdraw(UUID account, Grant grant) {
    store.withdraw(account, grant);
  }

  /// Ends an account: it acts no longer, and its office and its acts keep their names.
  @Transactional
  public void end(UUID account) {
    store.end(account, clock.instant());
  }

  /// Changes how a person is reached.
  @Transactional
  public void reach(Contact contact) {
    store.reach(contact);
  }

  /// Erases the addresses of accounts that ended before this instant.
  ///
  /// @return which they were
  @Transactional
  public List<UUID> eraseAddresses(Instant endedBefore) {
    return store.eraseAddresses(endedBefore);
  }

  private Member today(Account account) {
    return account.member(clock.instant());
  }
}
