package org.peyvand.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.accounts.WaysIn;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of a body and of the host: who holds which duty until when, and the ending of it.
@Service
public class People {
  private final Offices offices;
  private final InvitationStore invitations;
  private final RecoveryLinkStore recoveries;
  private final WaysIn ways;
  private final History history;
  private final Clock clock;

  People(
      Offices offices,
      InvitationStore invitations,
      RecoveryLinkStore recoveries,
      WaysIn ways,
      History history,
      Clock clock) {
    this.offices = offices;
    this.invitations = invitations;
    this.recoveries = recoveries;
    this.ways = ways;
    this.history = history;
    this.clock = clock;
  }

  /// Whether a member looks after the people of a body, or of the host where there is none.
  public boolean looksAfter(Member member, Optional<BodyId> body) {
    return EntrustingRules.looksAfter(member, body);
  }

  /// Whether a member may end an account or let its person in again.
  public boolean tends(Member member, Account account) {
    return EntrustingRules.tends(member, account, clock.instant());
  }

  /// Whether a member may give this duty to an office of a body, or take it away.
  public boolean gives(Member member, Optional<BodyId> body, Grant grant) {
    return EntrustingRules.judge(member, body, grant).isEmpty();
  }

  /// The accounts of a body, or of the host where there is none, those that ended too, a page at a
  /// time.
  ///
  /// @param after the last account of the page before; `new UUID(0, 0)` for the first page
  public Slice<Account> of(Optional<BodyId> body, UUID after) {
    return offices.accounts(body, true, after);
  }

  /// Gives a duty, or gives it another term.
  @Transactional
  public DutyOutcome entrust(Member member, UUID id, Entrustment duty) {
    var found = lock(id);
    if (found.isEmpty()) return Refusal.GONE;
    var account = found.get();
    if (account.ended() != null) return Refusal.ENDED;
    var refusal =
        EntrustingRules.judge(member, account.body(), duty.grant())
            .or(() -> EntrustingRules.judge(duty.term(), today(account)))
            .or(() -> stays(account, duty.term()) ? Optional.empty() : last(account, duty.grant()));
    if (refusal.isPresent()) return refusal.get();
    offices.entrust(id, duty);
    record(member, Happening.What.ENTRUSTED, account, duty);
    return new DutyOutcome.Done();
  }

  /// Ends a duty after a day, or at once where that day is over.
  ///
  /// @param lastDay the last day on which it counts
  @Transactional
  public DutyOutcome end(Member member, UUID id, Grant grant, LocalDate lastDay) {
    var found = lock(id);
    if (found.isEmpty()) return Refusal.GONE;
    var account = found.get();
    if (account.ended() != null) return Refusal.ENDED;
    var held =
        account.duties().stream()
            .filter(duty -> duty.grant().equals(grant))
            .filter(duty -> !duty.term().overBy(today(account)))
            .findFirst();
    if (held.isEmpty()) return Refusal.NO_DUTY;
    var refusal =
        EntrustingRules.judge(member, account.body(), grant).or(() -> last(account, grant));
    if (refusal.isPresent()) return refusal.get();
    var since = held.get().term().since();
    var yesterday = today(account).minusDays(1);
    var until = lastDay.isBefore(yesterday) ? yesterday : lastDay;
    if (since != null && until.isBefore(since)) {
      offices.withdraw(id, grant);
      record(
          member, Happening.What.DUTY_ENDS, account, new Entrustment(grant, new Term(null, until)));
    } else {
      var ending = new Entrustment(grant, new Term(since, until));
      offices.entrust(id, ending);
      record(member, Happening.What.DUTY_ENDS, account, ending);
    }
    return new DutyOutcome.Done();
  }

  /// What an account alone holds today: what nobody holds once it ends.
  public List<Grant> alone(Account account) {
    return account.member(clock.instant()).grants().stream()
        .filter(grant -> offices.holders(grant.duty(), grant.scope()).equals(List.of(account.id())))
        .toList();
  }

  /// Ends an account, the ways into it, and the invitations and links it has issued.
  @Transactional
  public DutyOutcome end(Member member, UUID id) {
    var found = lock(id);
    if (found.isEmpty()) return Refusal.GONE;
    var account = found.get();
    if (account.ended() != null) return Refusal.ENDED;
    if (!tends(member, account)) return Refusal.NOT_YOURS;
    var last = last(account, EntrustingRules.RUNS_THE_HOST);
    if (last.isPresent()) return last.get();
    offices.end(id);
    invitations.withdrawOf(id, clock.instant());
    recoveries.withdraw(id);
    ways.forget(id);
    record(member, Happening.What.ACCOUNT_ENDED, account, null);
    return new DutyOutcome.Done();
  }

  /// One change of duties at a time, so that two operators cannot each be the other's successor.
  private Optional<Account> lock(UUID id) {
    invitations.lockDuties();
    return offices.account(id);
  }

  private Optional<Refusal> last(Account account, Grant grant) {
    if (!grant.equals(EntrustingRules.RUNS_THE_HOST)) return Optional.empty();
    var operators =
        offices.holders(Duty.OPERATOR, new Scope.OfHost()).stream()
            .flatMap(operator -> offices.account(operator).stream())
            .toList();
    return EntrustingRules.lastOperator(account, operators, clock.instant())
        ? Optional.of(Refusal.LAST_OPERATOR)
        : Optional.empty();
  }

  /// Whether a duty with this term counts today and has no end in sight.
  private boolean stays(Account account, Term term) {
    return term.until() == null && term.covers(today(account));
  }

  private LocalDate today(Account account) {
    return account.today(clock.instant());
  }

  private void record(
      Member member, Happening.What what, Account account, @Nullable Entrustment duty) {
    history.record(member.account(), what, Happening.Subject.of(account), duty);
  }
}
