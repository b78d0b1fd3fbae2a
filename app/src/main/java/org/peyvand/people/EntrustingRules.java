package org.peyvand.people;

import static org.peyvand.access.Duty.AUDITOR;
import static org.peyvand.access.Duty.DEPOSITARY_OFFICER;
import static org.peyvand.access.Duty.FOCAL_POINT;
import static org.peyvand.access.Duty.OPERATOR;
import static org.peyvand.access.Duty.SECRETARIAT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peyvand.access.Access;
import org.peyvand.access.Account;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;

/// Who may give and take which duty, in which scope, and for how long.
final class EntrustingRules {
  /// Duties of the host and of its networks, which no body gives.
  static final Set<Duty> OF_THE_HOUSE =
      EnumSet.of(OPERATOR, DEPOSITARY_OFFICER, SECRETARIAT, AUDITOR);

  /// Two full terms of a council; who stays longer is entrusted again.
  static final int TERM_YEARS_MAX = 10;

  static final Grant RUNS_THE_HOST = new Grant(OPERATOR, new Scope.OfHost());

  private static final Access ACCESS = new Access();

  private EntrustingRules() {}

  static boolean operator(Member member) {
    return ACCESS.may(member, OPERATOR, new Scope.OfHost());
  }

  /// Whether a duty exists in a scope.
  static boolean fits(Grant grant) {
    return switch (grant.scope()) {
      case Scope.OfHost() -> grant.duty() == OPERATOR || grant.duty() == AUDITOR;
      case Scope.OfNetwork _ ->
          switch (grant.duty()) {
            case OPERATOR, FOCAL_POINT, SIGNATORY, CLERK -> false;
            default -> true;
          };
      case Scope.OfBody _ -> !OF_THE_HOUSE.contains(grant.duty());
      case Scope.OfInstrument _ ->
          switch (grant.duty()) {
            case NEGOTIATOR, TRANSLATOR, REVISER -> true;
            default -> false;
          };
    };
  }

  /// Whether a member may give this duty to an office of this body, or take it away.
  static Optional<Refusal> judge(Member giver, Optional<BodyId> body, Grant grant) {
    if (!fits(grant)) return Optional.of(Refusal.NO_SUCH_DUTY);
    if (grant.scope() instanceof Scope.OfBody(var of) && !body.equals(Optional.of(of))) {
      return Optional.of(Refusal.OTHER_BODY);
    }
    if (operator(giver)) return Optional.empty();
    var own =
        body.map(Scope.OfBody::new)
            .filter(scope -> ACCESS.may(giver, FOCAL_POINT, scope))
            .filter(scope -> scope.equals(grant.scope()));
    return own.isPresent() ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
  }

  /// Whether a member looks after the people of a body, or of the host where there is none.
  static boolean looksAfter(Member member, Optional<BodyId> body) {
    return operator(member)
        || body.filter(of -> ACCESS.may(member, FOCAL_POINT, new Scope.OfBody(of))).isPresent();
  }

  /// Whether a member may end an account or let its person in again: only who may give everything
  /// it holds or will hold, or else a focal point could act as an operator.
  static boolean tends(Member member, Account account, Instant now) {
    var today = account.today(now);
    return looksAfter(member, account.body())
        && account.duties().stream()
            .filter(duty -> !duty.term().overBy(today))
            .allMatch(duty -> judge(member, account.body(), duty.grant()).isEmpty());
  }

  /// Whether a term still counts for somebody and comes to an end.
  static Optional<Refusal> judge(Term term, LocalDate today) {
    if (term.overBy(today)) return Optional.of(Refusal.TERM_OVER);
    var until = term.until();
    var since = term.since();
    var from = since == null || since.isBefore(today) ? today : since;
    return until != null && until.isAfter(from.plusYears(TERM_YEARS_MAX))
        ? Optional.of(Refusal.TERM_TOO_LONG)
        : Optional.empty();
  }

  /// Whether the host would have nobody to run it, were this account to go: nobody else runs it
  /// today without an end in sight.
  static boolean lastOperator(Account leaving, List<Account> operators, Instant now) {
    return runs(leaving, now)
        && operators.stream()
            .filter(other -> !other.id().equals(leaving.id()))
            .noneMatch(other -> runs(other, now) && withoutEnd(other));
  }

  private static boolean runs(Account account, Instant now) {
    return operator(account.member(now));
  }

  private static boolean withoutEnd(Account account) {
    return account.duties().stream()
        .filter(duty -> duty.grant().equals(RUNS_THE_HOST))
        .map(Entrustment::term)
        .anyMatch(term -> term.until() == null);
  }
}
