package org.peyvand.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.accounts.Approving.Approved;
import org.peyvand.accounts.Approving.Asked;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Acts that bind need more than a session: a passkey of the person signs what exactly is done. A
/// room asks for it at the end of its judgement, inside the transaction of the act; the approval is
/// kept with the act, so that anyone can check it again.
@Service
public class Approvals {
  /// What was asked for and not given is of no use to anybody the day after.
  private static final Duration FORGET_AFTER = Duration.ofDays(1);

  private static final int NONCE_BYTES = 16;

  private final ApprovalStore store;
  private final Passkeys passkeys;
  private final Installation installation;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  Approvals(
      ApprovalStore store, Passkeys passkeys, Installation installation, Ids ids, Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.installation = installation;
    this.ids = ids;
    this.clock = clock;
  }

  /// Judges what the request brought. Where it holds, it is spent on this act; where it does not,
  /// an approval is asked for and the act must not be recorded. In the demo nobody has a passkey: a
  /// sample approval is recorded, and says so.
  ///
  /// @param act the act that is recorded once this has been approved
  @Transactional(propagation = Propagation.MANDATORY)
  public Approving approve(Member member, Matter matter, UUID act, Assertion assertion) {
    if (installation.sample()) {
      store.giveSample(ask(member, matter, true), act, now());
      return new Approved();
    }
    var asked = assertion.approval();
    boolean brought = asked != null && !assertion.response().isEmpty();
    if (asked != null && brought && holds(member, matter, act, asked, assertion)) {
      return new Approved();
    }
    return asked(member, matter, assertion, brought);
  }

  private boolean holds(Member member, Matter matter, UUID act, UUID asked, Assertion assertion) {
    var account = member.account();
    var statement =
        store
            .pending(asked, account)
            .filter(made -> ApprovalRules.fits(made, matter, account, clock.instant()));
    if (statement.isEmpty()) return false;
    var party = RelyingParty.of(installation.baseUrl(), assertion.port());
    var challenge = ApprovalRules.challenge(statement.get());
    var proven =
        passkeys
            .prove(party, challenge, assertion.response())
            .filter(found -> found.account().equals(account));
    proven.ifPresent(found -> store.give(asked, act, now(), found.proof()));
    return proven.isPresent();
  }

  private Asked asked(Member member, Matter matter, Assertion assertion, boolean failed) {
    store.forget(clock.instant().minus(FORGET_AFTER));
    var id = ask(member, matter, false);
    if (passkeys.of(member.account()).isEmpty()) return new Asked(id, matter, null, failed);
    var challenge = ApprovalRules.challenge(store.pending(id, member.account()).orElseThrow());
    var party = RelyingParty.of(installation.baseUrl(), assertion.port());
    var options = passkeys.toApprove(party, challenge, member.account());
    return new Asked(id, matter, options, failed);
  }

  private UUID ask(Member member, Matter matter, boolean sample) {
    var nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    var at = now();
    var statement =
        ApprovalRules.statement(matter, member.account(), PasskeyOptions.text(nonce), at);
    var id = ids.next();
    store.ask(id, member.account(), matter, statement, at, sample);
    return id;
  }

  /// As fine as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The same with all it takes to check it again; samples too, which say so.
  public Optional<ApprovalProof> proof(UUID act, Matter.Kind kind) {
    return store.proof(act, kind);
  }

  /// The approval that stands with an act; none with those from before approvals were asked for.
  public Optional<Approval> of(UUID act, Matter.Kind kind) {
    return store.of(act, kind);
  }
}
