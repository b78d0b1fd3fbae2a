package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRulesTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void the_pause_doubles_up_to_four_hours() {
    assertThat(MailRules.next(NOON, 1, NOON)).contains(NOON.plus(Duration.ofMinutes(1)));
    assertThat(MailRules.next(NOON, 5, NOON)).contains(NOON.plus(Duration.ofMinutes(16)));
    assertThat(MailRules.next(NOON, 40, NOON)).contains(NOON.plus(Duration.ofHours(4)));
  }

  @Test
  void after_four_days_it_is_given_up() {
    assertThat(MailRules.next(NOON, 20, NOON.plus(Duration.ofHours(92)))).isPresent();
    assertThat(MailRules.next(NOON, 20, NOON.plus(Duration.ofHours(93)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "A <a@b.example>",
        "\"a b\"@b.example",
        "a",
        "a@",
        "@b.example",
        "a@b@c.example",
        ""
      })
  void what_is_not_one_plain_address_is_none(String written) {
    assertThat(MailAddress.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.example", "first.last+tag@sub.city.example", "o'neil@city.example"})
  void a_plain_address_is_one(String written) {
    assertThat(MailAddress.of(written)).isPresent();
  }
}
