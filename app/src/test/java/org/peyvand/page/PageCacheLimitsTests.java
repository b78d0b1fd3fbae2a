package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What a page cache refuses.
class PageCacheLimitsTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final PageCache pages = new PageCache(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void a_page_begun_before_a_change_is_not_kept() {
    pages.open();
    var before = pages.changes();
    pages.drop();

    pages.keep("/", page(before, null));

    assertThat(pages.find("/")).isEmpty();
  }

  @Test
  void a_page_that_ends_by_the_clock_is_kept_until_then() {
    pages.open();

    pages.keep("/ends", page(pages.changes(), NOON));
    pages.keep("/lasts", page(pages.changes(), NOON.plusSeconds(1)));

    assertThat(pages.find("/ends")).isEmpty();
    assertThat(pages.find("/lasts")).isPresent();
  }

  @Test
  void nothing_is_kept_while_nothing_is_heard() {
    pages.keep("/", page(pages.changes(), null));
    assertThat(pages.find("/")).isEmpty();

    pages.open();
    pages.keep("/", page(pages.changes(), null));
    pages.close();
    assertThat(pages.find("/")).isEmpty();
  }

  @Test
  void there_is_a_limit_to_all_pages_together() {
    pages.open();
    var noise = new byte[PageCache.PAGE_BYTES_MAX];
    new Random(7).nextBytes(noise);
    for (int i = 0; i < 100; i++) {
      pages.keep("/" + i, Kept.of(new MockHttpServletResponse(), noise, pages.changes(), null));
    }

    long kept = 0;
    for (int i = 0; i < 100; i++) if (pages.find("/" + i).isPresent()) kept++;
    assertThat(kept).isBetween(10L, 32L);
  }

  @Test
  void an_answer_that_is_too_long_for_a_page_flows_on() throws Exception {
    var browser = new MockHttpServletResponse();
    var answer = new HeldAnswer(new MockHttpServletRequest(), browser);
    answer.hold();

    answer.getOutputStream().write(new byte[PageCache.PAGE_BYTES_MAX]);
    assertThat(answer.holding()).isTrue();
    assertThat(browser.getContentAsByteArray()).isEmpty();
    answer.getOutputStream().write(new byte[1]);

    assertThat(answer.holding()).isFalse();
    assertThat(browser.getContentAsByteArray()).hasSize(PageCache.PAGE_BYTES_MAX + 1);
  }

  private static Kept page(long since, @Nullable Instant until) {
    return Kept.of(new MockHttpServletResponse(), new byte[] {1}, since, until);
  }
}
