package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class NoticeStoreTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);
  private static final Notice NOTICE =
      new Notice(
          "depositary.notice.recorded",
          Map.of(
              "body",
              new Multilingual(Map.of("fa", "شورا", "en", "council")),
              "text",
              "a \"text\"",
              "date",
              LocalDate.of(2026, 3, 1),
              "moment",
              NOON,
              "count",
              3),
          "/texts/a-text");

  @Autowired NoticeStore store;
  @Autowired Offices offices;
  @Autowired Ids ids;
  private int added;
  private Member office = SampleOffices.holding(Duty.CLERK, new Scope.OfHost());

  @BeforeEach
  void found() {
    office =
        new Member(
            ids.next(), "clerk-" + ids.next(), office.office(), office.body(), office.grants());
    offices.found(office);
  }

  @Test
  void a_notice_comes_back_with_its_values_as_they_were() {
    var id = add(NOON, false);

    var told = store.find(office.account(), id).orElseThrow();
    assertThat(told.key()).isEqualTo(NOTICE.key());
    assertThat(told.path()).isEqualTo(NOTICE.path());
    assertThat(told.at()).isEqualTo(NOON);
    assertThat(told.values())
        .containsEntry("body", NOTICE.values().get("body"))
        .containsEntry("text", "a \"text\"")
        .containsEntry("date", LocalDate.of(2026, 3, 1))
        .containsEntry("moment", NOON)
        .containsEntry("count", 3L);
  }

  @Test
  void nobody_finds_the_notice_of_another() {
    var id = add(NOON, false);

    assertThat(store.find(ids.next(), id)).isEmpty();
  }

  @Test
  void what_is_read_is_no_longer_counted() {
    var first = add(NOON, false);
    var second = add(NOON, false);
    var third = add(NOON, false);
    assertThat(store.unread(office.account())).isEqualTo(3);

    store.read(office.account(), third, NOON);
    assertThat(store.unread(office.account())).isEqualTo(2);

    store.readUpTo(office.account(), second, NOON);
    assertThat(store.unread(office.account())).isZero();
    assertThat(store.of(office.account(), LAST).items())
        .extracting(Told::id)
        .containsExactly(third, second, first);
  }

  @Test
  void a_choice_replaces_the_one_before() {
    store.prefer(office.account(), "a.kind", Delivery.DAILY);
    store.prefer(office.account(), "a.kind", Delivery.NEVER);

    assertThat(store.preferences(office.account())).containsEntry("a.kind", Delivery.NEVER);
  }

  @Test
  void what_came_in_a_digest_comes_in_no_other() {
    add(NOON, true);
    add(NOON.plusSeconds(60), true);
    add(NOON, false);

    assertThat(store.awaitingDigest(5000))
        .contains(new NoticeStore.Awaiting(office.account(), NOON));
    assertThat(store.forDigest(office.account())).hasSize(2);
    store.digested(office.account());
    assertThat(store.forDigest(office.account())).isEmpty();
  }

  @Test
  void read_notices_end_and_unread_ones_later() {
    var read = add(NOON, false);
    add(NOON, false);
    store.read(office.account(), read, NOON);

    store.forget(NOON.plusSeconds(1), NOON);
    assertThat(store.of(office.account(), LAST).items())
        .extracting(Told::read)
        .containsExactly(false);

    store.forget(NOON, NOON.plus(Duration.ofSeconds(1)));
    assertThat(store.of(office.account(), LAST).items()).isEmpty();
  }

  @Test
  void nothing_is_left_of_an_account_that_is_forgotten() {
    add(NOON, true);
    store.prefer(office.account(), "a.kind", Delivery.NEVER);

    store.forget(office.account());

    assertThat(store.of(office.account(), LAST).items()).isEmpty();
    assertThat(store.preferences(office.account())).isEmpty();
  }

  private UUID add(Instant at, boolean digest) {
    var id = new UUID(0x7fff_0000_0000_7000L, Long.MIN_VALUE + ++added);
    store.add(id, office.account(), NOTICE, at, digest);
    return id;
  }
}
