package org.peyvand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class InvitationStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final UUID INVITER = new UUID(7, 7);
  private static final UUID FIRST_PAGE = new UUID(0, 0);
  private static final BodyId BODY = new BodyId(new UUID(1, 1));

  @Autowired InvitationStore store;
  @Autowired Ids ids;

  @Test
  void an_invitation_comes_back_as_it_was_issued() {
    var token = Token.fresh();
    var invitation = invitation(Optional.of(BODY), INVITER);

    store.add(invitation, token.hash());

    assertThat(store.opened(token.hash(), NOW)).contains(invitation);
    assertThat(store.lock(token.hash(), NOW)).contains(invitation);
    assertThat(store.waiting(invitation.id())).contains(invitation);
    assertThat(store.waiting(Optional.of(BODY), FIRST_PAGE).items()).containsExactly(invitation);
    assertThat(store.count(Optional.of(BODY))).isEqualTo(1);
  }

  @Test
  void it_opens_until_the_moment_it_expires_and_waits_to_be_renewed() {
    var token = Token.fresh();
    var invitation = invitation(Optional.of(BODY), INVITER);
    store.add(invitation, token.hash());

    assertThat(store.opened(token.hash(), LATER.minusMillis(1))).isPresent();
    assertThat(store.opened(token.hash(), LATER)).isEmpty();
    assertThat(store.waiting(invitation.id())).isPresent();
  }

  @Test
  void a_token_opens_only_its_own_invitation() {
    store.add(invitation(Optional.of(BODY), INVITER), Token.fresh().hash());

    assertThat(store.opened(Token.fresh().hash(), NOW)).isEmpty();
  }

  @Test
  void one_that_was_redeemed_or_withdrawn_opens_no_more_and_has_no_address() {
    var tokens = List.of(Token.fresh(), Token.fresh(), Token.fresh());
    var redeemed = invitation(Optional.of(BODY), INVITER);
    var withdrawn = invitation(Optional.of(BODY), INVITER);
    var ofLeaver = invitation(Optional.of(BODY), new UUID(8, 8));
    store.add(redeemed, tokens.get(0).hash());
    store.add(withdrawn, tokens.get(1).hash());
    store.add(ofLeaver, tokens.get(2).hash());

    store.redeem(redeemed.id(), NOW);
    store.withdraw(withdrawn.id(), NOW);
    store.withdrawOf(new UUID(8, 8), NOW);

    assertThat(tokens).allMatch(token -> store.opened(token.hash(), NOW).isEmpty());
    assertThat(store.waiting(Optional.of(BODY), FIRST_PAGE).items()).isEmpty();
  }

  @Test
  void a_newer_invitation_of_the_host_takes_the_place_of_an_older_one() {
    var older = Token.fresh();
    store.add(invitation(Optional.empty(), null), older.hash());

    store.withdrawFirst(NOW);

    assertThat(store.opened(older.hash(), NOW)).isEmpty();
  }

  @Test
  void renewing_puts_a_new_token_in_the_place_of_the_old_one() {
    var old = Token.fresh();
    var fresh = Token.fresh();
    var invitation = invitation(Optional.of(BODY), INVITER);
    store.add(invitation, old.hash());
    var renewed =
        new Invitation(
            invitation.id(),
            invitation.invitee(),
            invitation.duties(),
            new UUID(8, 8),
            LATER,
            LATER.plus(Duration.ofDays(7)));

    store.renew(renewed, fresh.hash());

    assertThat(store.opened(old.hash(), NOW)).isEmpty();
    assertThat(store.opened(fresh.hash(), LATER)).contains(renewed);
  }

  @Test
  void addresses_of_those_that_expired_long_ago_are_erased() {
    var invitation = invitation(Optional.of(BODY), INVITER);
    store.add(invitation, Token.fresh().hash());

    assertThat(store.forget(LATER)).isZero();
    assertThat(store.forget(LATER.plusSeconds(1))).isEqualTo(1);

    assertThat(store.waiting(invitation.id()).orElseThrow().invitee().email()).isNull();
  }

  @Test
  void those_that_wait_are_listed_by_body_a_page_at_a_time() {
    for (var i = 0; i <= Slice.SIZE_MAX; i++) {
      store.add(invitation(Optional.of(BODY), INVITER), Token.fresh().hash());
    }
    var before = store.waiting(Optional.empty(), FIRST_PAGE).items().size();
    store.add(invitation(Optional.empty(), INVITER), Token.fresh().hash());
    store.add(invitation(Optional.empty(), null), Token.fresh().hash());

    var first = store.waiting(Optional.of(BODY), FIRST_PAGE);

    assertThat(first.items()).hasSize(Slice.SIZE_MAX);
    assertThat(first.more()).isTrue();
    assertThat(store.waiting(Optional.of(BODY), first.items().getLast().id()).items()).hasSize(1);
    assertThat(store.waiting(Optional.empty(), FIRST_PAGE).items()).hasSize(before + 1);
    assertThat(store.count()).isGreaterThanOrEqualTo(Slice.SIZE_MAX + 2);
  }

  @Test
  void the_lock_on_duties_is_taken_again_by_the_same_transaction() {
    store.lockDuties();
    store.lockDuties();

    assertThat(store.waiting(INVITER)).isEmpty();
  }

  private Invitation invitation(Optional<BodyId> body, @Nullable UUID by) {
    var id = ids.next();
    return new Invitation(
        id,
        new Invitee(
            id + "@example.org",
            Multilingual.of("fa", "مترجم"),
            body,
            Language.FA,
            ZoneId.of("Asia/Tehran")),
        List.of(
            new Entrustment(new Grant(Duty.OPERATOR, new Scope.OfHost()), Term.OPEN),
            new Entrustment(
                new Grant(Duty.PRESS, new Scope.OfNetwork(new NetworkId(new UUID(1, 2)))),
                new Term(LocalDate.of(2026, 11, 25), null)),
            new Entrustment(
                new Grant(Duty.REVISER, new Scope.OfInstrument(new InstrumentId(new UUID(1, 3)))),
                new Term(null, LocalDate.of(2027, 11, 25))),
            new Entrustment(
                new Grant(Duty.TRANSLATOR, new Scope.OfBody(BODY)),
                new Term(LocalDate.of(2026, 11, 25), LocalDate.of(2027, 11, 25)))),
        by,
        NOW,
        LATER);
  }
}
