package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.languages.Language;
import org.peyvand.notices.Mail.State;
import org.peyvand.notices.Mail.Trouble;
import org.peyvand.notices.Mail.Trouble.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class MailStoreTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);
  private static final Mail.Content CONTENT =
      new Mail.Content("someone@city.example", "subject", "plain", "<p>html</p>");

  @Autowired MailStore store;
  private static int added;

  @Test
  void a_mail_is_claimed_by_one_until_its_lease_ends() {
    var id = add(State.WAITING);

    assertThat(store.claim(NOON.minusSeconds(1), NOON)).isEmpty();
    var claimed = store.claim(NOON, NOON.plusSeconds(600)).orElseThrow();
    assertThat(claimed.id()).isEqualTo(id);
    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.content()).isEqualTo(CONTENT);
    assertThat(store.claim(NOON.plusSeconds(599), NOON)).isEmpty();
    assertThat(store.claim(NOON.plusSeconds(600), NOON)).isPresent();
  }

  @Test
  void what_a_demo_writes_is_never_claimed() {
    add(State.WITHHELD);

    assertThat(store.claim(NOON, NOON.plusSeconds(600))).isEmpty();
  }

  @Test
  void trouble_is_kept_up_to_its_limit_and_gone_once_it_is_over() {
    var id = add(State.WAITING);

    store.again(id, NOON.plusSeconds(60), new Trouble(Reason.PUT_OFF, "x".repeat(900)));
    var waiting = store.find(id).orElseThrow();
    assertThat(waiting.due()).isEqualTo(NOON.plusSeconds(60));
    assertThat(waiting.trouble()).contains(new Trouble(Reason.PUT_OFF, "x".repeat(500)));

    store.sent(id, NOON.plusSeconds(60));
    var sent = store.find(id).orElseThrow();
    assertThat(sent.state()).isEqualTo(State.SENT);
    assertThat(sent.trouble()).isEmpty();
  }

  @Test
  void only_what_was_given_up_is_sent_again() {
    var id = add(State.WAITING);
    assertThat(store.resend(id, NOON)).isFalse();

    store.failed(id, NOON, new Trouble(Reason.REFUSED, "no"));
    assertThat(store.resend(id, NOON.plusSeconds(9))).isTrue();
    assertThat(store.find(id).orElseThrow().created()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void the_outbox_is_listed_by_state_the_newest_first() {
    var first = add(State.WAITING);
    var second = add(State.WITHHELD);
    var third = add(State.WAITING);

    assertThat(store.list(null, LAST).items())
        .extracting(Mail::id)
        .startsWith(third, second, first);
    assertThat(store.list(State.WAITING, LAST).items())
        .extracting(Mail::id)
        .containsSubsequence(third, first)
        .doesNotContain(second);
    assertThat(store.list(null, second).items()).extracting(Mail::id).startsWith(first);
  }

  @Test
  void address_and_words_end_a_month_later_and_the_trace_a_year_later() {
    var id = add(State.WAITING);
    store.failed(id, NOON, new Trouble(Reason.REFUSED, "no"));

    store.forget(NOON, NOON);
    assertThat(store.find(id).orElseThrow().content()).isNotNull();
    store.forget(NOON.plusSeconds(1), NOON);
    assertThat(store.find(id).orElseThrow().content()).isNull();
    assertThat(store.resend(id, NOON)).isFalse();
    store.forget(NOON, NOON.plus(Duration.ofSeconds(1)));
    assertThat(store.find(id)).isEmpty();
  }

  private UUID add(State state) {
    // Later than any that the house has made: in the order in which they are added.
    var id = new UUID(0x7fff_0000_0000_7000L, Long.MIN_VALUE + ++added);
    store.add(id, null, "test.letter", Language.FA, NOON, state, CONTENT);
    return id;
  }
}
