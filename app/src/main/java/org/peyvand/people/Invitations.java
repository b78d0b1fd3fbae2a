package org.peyvand.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people come in: by an invitation to an office with its duties, which counts once.
@Service
public class Invitations {
  /// Long enough for a letter to find a person, short enough that none lies about.
  public static final Duration VALID = Duration.ofDays(7);

  /// Invitations of one body that wait at once; more than these is a mistake, or malice.
  private static final int WAITING_MAX = 100;

  private final InvitationStore store;
  private final Offices offices;
  private final History history;
  private final Letters letters;
  private final Ids ids;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      Offices offices,
      History history,
      Letters letters,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.offices = offices;
    this.history = history;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /// For the first operator of the host, who runs the machine; what the host issued before counts
  /// no longer.
  @Transactional
  public Token issueFirst(Multilingual office) {
    store.withdrawFirst(clock.instant());
    var invitee = new Invitee(null, office, Optional.empty(), Language.EN, ZoneOffset.UTC);
    var operator = new Entrustment(EntrustingRules.RUNS_THE_HOST, Term.OPEN);
    var token = Token.fresh();
    issue(null, invitee, List.of(operator), token);
    return token;
  }

  @Transactional
  public InviteOutcome invite(Member inviter, Invitee invitee, List<Entrustment> duties) {
    var refusal = refusal(inviter, invitee, duties);
    if (refusal.isPresent()) return refusal.get();
    var token = Token.fresh();
    var invitation = issue(inviter.account(), invitee, duties, token);
    return new InviteOutcome.Invited(invitation, token, letters.invite(invitation, token));
  }

  private Invitation issue(
      @Nullable UUID inviter, Invitee invitee, List<Entrustment> duties, Token token) {
    var now = clock.instant();
    var invitation = new Invitation(ids.next(), invitee, duties, inviter, now, now.plus(VALID));
    store.add(invitation, token.hash());
    record(inviter, Happening.What.INVITED, invitation);
    return invitation;
  }

  private Optional<Refusal> refusal(Member inviter, Invitee invitee, List<Entrustment> duties) {
    if (!EntrustingRules.looksAfter(inviter, invitee.body())) return Optional.of(Refusal.NOT_YOURS);
    if (duties.isEmpty()) return Optional.of(Refusal.NO_DUTY);
    var today = clock.instant().atZone(invitee.zone()).toLocalDate();
    for (var duty : duties) {
      var refusal =
          EntrustingRules.judge(inviter, invitee.body(), duty.grant())
              .or(() -> EntrustingRules.judge(duty.term(), today));
      if (refusal.isPresent()) return refusal;
    }
    var email = invitee.email();
    if (email != null && offices.withEmail(email).isPresent()) {
      return Optional.of(Refusal.ADDRESS_TAKEN);
    }
    return store.count(invitee.body()) >= WAITING_MAX
        ? Optional.of(Refusal.TOO_MANY_OPEN)
        : Optional.empty();
  }

  /// Invites once more: the link sent before counts no longer.
  @Transactional
  public InviteOutcome renew(Member inviter, UUID id) {
    var found = store.waiting(id);
    if (found.isEmpty()) return Refusal.GONE;
    var old = found.get();
    if (!mayTouch(inviter, old)) return Refusal.NOT_YOURS;
    var email = old.invitee().email();
    if (email == null) return Refusal.GONE;
    if (offices.withEmail(email).isPresent()) return Refusal.ADDRESS_TAKEN;
    var now = clock.instant();
    var token = Token.fresh();
    var renewed =
        new Invitation(
            old.id(), old.invitee(), old.duties(), inviter.account(), now, now.plus(VALID));
    store.renew(renewed, token.hash());
    record(inviter.account(), Happening.What.INVITED_AGAIN, renewed);
    return new InviteOutcome.Invited(renewed, token, letters.invite(renewed, token));
  }

  /// Takes an invitation back before it is used.
  @Transactional
  public DutyOutcome withdraw(Member member, UUID id) {
    var found = store.waiting(id);
    if (found.isEmpty()) return Refusal.GONE;
    if (!mayTouch(member, found.get())) return Refusal.NOT_YOURS;
    store.withdraw(id, clock.instant());
    record(member.account(), Happening.What.WITHDRAWN, found.get());
    return new DutyOutcome.Done();
  }

  /// Only who could have issued it.
  private static boolean mayTouch(Member member, Invitation invitation) {
    var body = invitation.invitee().body();
    return EntrustingRules.looksAfter(member, body)
        && invitation.duties().stream()
            .allMatch(duty -> EntrustingRules.judge(member, body, duty.grant()).isEmpty());
  }

  /// Those that wait, expired ones too, a page at a time.
  ///
  /// @param after the last id of the page before; `new UUID(0, 0)` for the first page
  public Slice<Invitation> waiting(Optional<BodyId> body, UUID after) {
    return store.waiting(body, after);
  }

  /// How many wait on this host.
  public int waiting() {
    return store.count();
  }

  /// The invitation a link opens; looking at it does not use it up.
  public Optional<Invitation> opened(Token token) {
    return store.opened(token.hash(), clock.instant()).filter(this::stands);
  }

  /// Whether who issued it could issue it today: a link outlives no duty.
  private boolean stands(Invitation invitation) {
    var issuer = invitation.issuedBy();
    return issuer == null
        || offices.acting(issuer).filter(member -> mayTouch(member, invitation)).isPresent();
  }

  /// Uses an invitation up: the account acts from now on. One redemption at a time, so that two do
  /// not take one address or one name.
  ///
  /// @param email in lower case, where the invitation names none
  /// @param language what the person reads, where the invitation names no address
  @Transactional
  public RedeemOutcome redeem(Token token, @Nullable String email, Language language) {
    var now = clock.instant();
    store.lockDuties();
    var found = store.lock(token.hash(), now).filter(this::stands);
    if (found.isEmpty()) return Refusal.GONE;
    var invitation = found.get();
    var invitee = invitation.invitee();
    var known = invitee.email() != null;
    var address = known ? invitee.email() : email;
    if (address != null && offices.withEmail(address).isPresent()) return Refusal.ADDRESS_TAKEN;
    var contact =
        new Contact(
            invitation.id(), address, known ? invitee.language() : language, invitee.zone());
    var slug = OfficeSlugs.free(invitation, taken -> offices.office(taken).isPresent());
    var account =
        new Account(slug, invitee.office(), invitee.body(), contact, null, invitation.duties());
    offices.found(account);
    store.redeem(invitation.id(), now);
    history.record(account.id(), Happening.What.CAME_IN, Happening.Subject.of(account), null);
    return new RedeemOutcome.CameIn(account.id());
  }

  private void record(@Nullable UUID actor, Happening.What what, Invitation invitation) {
    var subject = Happening.Subject.of(invitation);
    for (var duty : invitation.duties()) history.record(actor, what, subject, duty);
  }
}
