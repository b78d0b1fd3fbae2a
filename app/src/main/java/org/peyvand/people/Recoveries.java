package org.peyvand.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Account;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.accounts.Device;
import org.peyvand.accounts.WayInChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How somebody who has lost every key comes in again: by a link that counts once, issued by
/// somebody who could have given every duty of the account.
@Service
public class Recoveries {
  /// The person is waiting for it.
  public static final Duration VALID = Duration.ofHours(24);

  private final RecoveryLinkStore store;
  private final Offices offices;
  private final History history;
  private final Letters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recoveries(
      RecoveryLinkStore store,
      Offices offices,
      History history,
      Letters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.offices = offices;
    this.history = history;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public RecoverOutcome issue(Member member, UUID id) {
    var found = offices.account(id);
    if (found.isEmpty()) return Refusal.GONE;
    var account = found.get();
    var now = clock.instant();
    if (!EntrustingRules.tends(member, account, now)) return Refusal.NOT_YOURS;
    if (account.ended() != null) return Refusal.ENDED;
    var token = Token.fresh();
    store.issue(token.hash(), id, member.account(), now, now.plus(VALID));
    history.record(
        member.account(), Happening.What.RECOVERY_ISSUED, Happening.Subject.of(account), null);
    var mailed = letters.recover(account, member, token, now.plus(VALID));
    return new RecoverOutcome.Issued(account, token, mailed);
  }

  /// For an operator who runs the machine and has lost every key.
  @Transactional
  public Token issueOnTerminal(Account operator) {
    var now = clock.instant();
    var token = Token.fresh();
    store.issue(token.hash(), operator.id(), null, now, now.plus(VALID));
    history.record(null, Happening.What.RECOVERY_ISSUED, Happening.Subject.of(operator), null);
    return token;
  }

  /// The account a link lets in again; looking at it does not use it up.
  public Optional<Account> opened(Token token) {
    return store
        .opened(token.hash(), clock.instant())
        .flatMap(this::letIn)
        .filter(account -> account.ended() == null);
  }

  /// The account of a link, where who issued it could issue it today: a link outlives no duty.
  private Optional<Account> letIn(RecoveryLinkStore.Link link) {
    var issuer = link.issuedBy();
    return offices
        .account(link.account())
        .filter(account -> issuer == null || tends(issuer, account));
  }

  private boolean tends(UUID issuer, Account account) {
    return offices
        .acting(issuer)
        .filter(member -> EntrustingRules.tends(member, account, clock.instant()))
        .isPresent();
  }

  /// @param device from where, as its browser says
  @Transactional
  public RedeemOutcome redeem(Token token, Device device) {
    var account = store.redeem(token.hash(), clock.instant()).flatMap(this::letIn);
    if (account.isEmpty()) return Refusal.GONE;
    if (account.get().ended() != null) return Refusal.ENDED;
    history.record(
        account.get().id(), Happening.What.RECOVERED, Happening.Subject.of(account.get()), null);
    var id = account.get().id();
    events.publishEvent(
        new WayInChanged(id, WayInChanged.What.RECOVERY_USED, device, clock.instant()));
    return new RedeemOutcome.CameIn(id);
  }
}
