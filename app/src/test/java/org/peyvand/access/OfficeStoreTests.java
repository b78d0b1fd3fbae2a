package org.peyvand.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class OfficeStoreTests {
  private static final UUID SOMETHING = new UUID(1, 2);
  private static final UUID FIRST_PAGE = new UUID(0, 0);
  private static final Scope BODY = new Scope.OfBody(new BodyId(SOMETHING));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 21);
  private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @Autowired OfficeStore store;
  @Autowired Ids ids;

  @Test
  void an_account_comes_back_as_it_was_founded() {
    var account =
        new Account(
            "test-depositary",
            Multilingual.of("fa", "امین اسناد"),
            Optional.of(new BodyId(SOMETHING)),
            new Contact(ids.next(), "depositary@example.org", Language.FA, TEHRAN),
            null,
            List.of(
                held(Duty.AUDITOR, new Scope.OfHost(), Term.OPEN),
                held(
                    Duty.DEPOSITARY_OFFICER,
                    new Scope.OfNetwork(new NetworkId(SOMETHING)),
                    new Term(DAY, DAY.plusDays(1))),
                held(
                    Duty.REVISER,
                    new Scope.OfInstrument(new InstrumentId(SOMETHING)),
                    new Term(DAY, null)),
                held(Duty.SIGNATORY, BODY, new Term(null, DAY))));

    store.add(account);

    assertThat(store.account(account.id())).contains(account);
    assertThat(store.account("test-depositary")).contains(account);
    assertThat(store.acting()).endsWith(account);
    assertThat(store.withEmail("depositary@example.org")).contains(account.id());
  }

  @Test
  void nobody_is_found_under_a_name_nobody_has() {
    assertThat(store.account("test-nobody")).isEmpty();
    assertThat(store.account(SOMETHING)).isEmpty();
    assertThat(store.withEmail("nobody@example.org")).isEmpty();
  }

  @Test
  void two_offices_have_two_names() {
    store.add(account("test-press", null));

    assertThatThrownBy(() -> store.add(account("test-press", null)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void two_accounts_that_act_have_two_addresses() {
    store.add(account("test-one", "same@example.org"));

    assertThatThrownBy(() -> store.add(account("test-two", "same@example.org")))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void who_has_left_may_come_back_under_the_same_address() {
    var left = account("test-one", "same@example.org");
    store.add(left);
    store.end(left.id(), NOON);
    var back = account("test-two", "same@example.org");

    store.add(back);

    assertThat(store.account(left.id()).orElseThrow().ended()).isEqualTo(NOON);
    assertThat(store.acting()).contains(back).extracting(Account::id).doesNotContain(left.id());
    assertThat(store.withEmail("same@example.org")).contains(back.id());
  }

  @Test
  void an_account_ends_once() {
    var account = account("test-one", null);
    store.add(account);

    store.end(account.id(), NOON);
    store.end(account.id(), NOON.plusSeconds(1));

    assertThat(store.account(account.id()).orElseThrow().ended()).isEqualTo(NOON);
  }

  @Test
  void only_addresses_of_accounts_that_ended_long_ago_are_erased() {
    var acting = account("test-acting", "acting@example.org");
    var lately = account("test-lately", "lately@example.org");
    var longAgo = account("test-long-ago", "long-ago@example.org");
    List.of(acting, lately, longAgo).forEach(store::add);
    store.end(lately.id(), NOON);
    store.end(longAgo.id(), NOON.minusSeconds(1));

    assertThat(store.eraseAddresses(NOON)).containsExactly(longAgo.id());

    assertThat(emailOf(acting)).isEqualTo("acting@example.org");
    assertThat(emailOf(lately)).isEqualTo("lately@example.org");
    assertThat(emailOf(longAgo)).isNull();
  }

  @Test
  void a_person_can_be_reached_in_another_way() {
    var account = account("test-one", "one@example.org");
    store.add(account);
    var contact = new Contact(account.id(), "two@example.org", Language.AM, TEHRAN);

    store.reach(contact);

    assertThat(store.account(account.id()).orElseThrow().contact()).isEqualTo(contact);
  }

  @Test
  void a_duty_given_again_has_the_newer_term() {
    var account = account("test-one", null);
    store.add(account);
    var host = held(Duty.PRESS, new Scope.OfHost(), Term.OPEN);
    store.entrust(account.id(), host);
    store.entrust(account.id(), held(Duty.PRESS, BODY, new Term(DAY, null)));
    var ending = held(Duty.PRESS, BODY, new Term(DAY, DAY));

    store.entrust(account.id(), ending);

    assertThat(duties(account)).containsExactlyInAnyOrder(host, ending);

    store.withdraw(account.id(), host.grant());

    assertThat(duties(account)).containsExactly(ending);
  }

  @Test
  void those_who_hold_a_duty_are_those_whose_term_runs_here_or_for_the_whole_host() {
    var body = holding("test-body", BODY, Term.OPEN);
    var host = holding("test-host", new Scope.OfHost(), Term.OPEN);
    holding("test-elsewhere", new Scope.OfBody(new BodyId(new UUID(1, 3))), Term.OPEN);
    holding("test-network", new Scope.OfNetwork(new NetworkId(SOMETHING)), Term.OPEN);
    holding("test-over", BODY, new Term(null, DAY.minusDays(1)));
    holding("test-not-yet", BODY, new Term(DAY.plusDays(1), null));
    var left = holding("test-left", BODY, Term.OPEN);
    store.end(left, NOON);

    assertThat(store.holders(Duty.TRANSLATOR, BODY, NOON))
        .contains(body, host)
        .doesNotContain(left)
        .filteredOn(id -> store.account(id).orElseThrow().slug().startsWith("test-"))
        .hasSize(2);
  }

  @Test
  void who_holds_a_duty_is_judged_on_the_clock_of_each_account() {
    var tomorrow = holding("test-tomorrow", BODY, new Term(DAY.plusDays(1), null));
    var evening = Instant.parse("2026-03-21T20:30:00Z");

    assertThat(store.holders(Duty.TRANSLATOR, BODY, evening)).contains(tomorrow);
    assertThat(store.holders(Duty.TRANSLATOR, BODY, evening.minusSeconds(1)))
        .doesNotContain(tomorrow);
  }

  @Test
  void who_holds_a_duty_in_two_scopes_is_named_once() {
    var twice = holding("test-twice", BODY, Term.OPEN);
    store.entrust(twice, held(Duty.TRANSLATOR, new Scope.OfHost(), Term.OPEN));

    assertThat(store.holders(Duty.TRANSLATOR, BODY, NOON)).containsOnlyOnce(twice);
  }

  @Test
  void the_accounts_of_a_body_are_listed_a_page_at_a_time() {
    var body = Optional.of(new BodyId(new UUID(1, 9)));
    for (var i = 0; i <= Slice.SIZE_MAX; i++) {
      var one = account("test-%03d".formatted(i), null);
      store.add(new Account(one.slug(), one.office(), body, one.contact(), null, List.of()));
    }
    var first = store.accounts(body, false, FIRST_PAGE);
    var left = first.items().getFirst();
    store.end(left.id(), NOON);

    assertThat(first.items()).hasSize(Slice.SIZE_MAX);
    assertThat(first.more()).isTrue();
    assertThat(store.accounts(body, false, first.items().getLast().id()).items()).hasSize(1);
    assertThat(store.accounts(body, false, FIRST_PAGE).items()).doesNotContain(left);
    assertThat(store.accounts(body, true, FIRST_PAGE).items().getFirst().id()).isEqualTo(left.id());
    assertThat(store.accounts(Optional.empty(), true, FIRST_PAGE).items())
        .allMatch(account -> account.body().isEmpty());
  }

  private List<Entrustment> duties(Account account) {
    return store.account(account.id()).orElseThrow().duties();
  }

  private @Nullable String emailOf(Account account) {
    return store.account(account.id()).orElseThrow().contact().email();
  }

  private UUID holding(String slug, Scope scope, Term term) {
    var account = account(slug, null);
    store.add(account);
    store.entrust(account.id(), held(Duty.TRANSLATOR, scope, term));
    return account.id();
  }

  private Account account(String slug, @Nullable String email) {
    return new Account(
        slug,
        Multilingual.of("en", slug),
        Optional.empty(),
        new Contact(ids.next(), email, Language.EN, TEHRAN),
        null,
        List.of());
  }

  private static Entrustment held(Duty duty, Scope scope, Term term) {
    return new Entrustment(new Grant(duty, scope), term);
  }
}
