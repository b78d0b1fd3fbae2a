package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What an open page is told.
@WholeHouse
class LiveTests {
  private static final String SLUG = "capitals-joint-statement-2025";
  private static final String STREAM = "/fa/texts/" + SLUG + "/live";

  @Autowired MockMvc browser;
  @Autowired Live live;
  @Autowired ApplicationEventPublisher events;

  @Test
  void an_open_page_is_told_of_a_change_about_its_text_and_of_no_other() throws Exception {
    var stream = open();

    events.publishEvent(PublicChange.ofText(new Slug("another-text")));
    events.publishEvent(PublicChange.ofText(new Slug(SLUG)));

    await(stream, "event:changed");
    var said = text(stream);
    assertThat(said.split("event:changed", -1)).hasSize(2);
    assertThat(said).contains("retry:").containsPattern("id:[0-9]+\n");
  }

  @Test
  void who_listens_gets_no_session_and_is_not_held_back_by_proxies() throws Exception {
    browser
        .perform(get(STREAM))
        .andExpect(request().asyncStarted())
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/event-stream"))
        .andExpect(header().string("X-Accel-Buffering", "no"))
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @Test
  void a_browser_that_was_away_while_something_changed_is_told_when_it_comes_back()
      throws Exception {
    var stream = open();
    events.publishEvent(PublicChange.ofText(new Slug(SLUG)));
    // What a listener is told arrives in pieces; its number is there once its data is.
    await(stream, "event:changed\nid:[0-9]+\ndata:");
    var last = text(stream).replaceAll("(?s).*id:([0-9]+)\n.*", "$1");

    var missed =
        browser
            .perform(get(STREAM).header("Last-Event-ID", "" + (Long.parseLong(last) - 1)))
            .andReturn();
    assertThat(text(missed.getResponse())).contains("event:changed");
    var upToDate = browser.perform(get(STREAM).header("Last-Event-ID", last)).andReturn();
    assertThat(text(upToDate.getResponse())).contains("event:open");
  }

  @Test
  void nobody_listens_to_a_text_they_may_not_read() throws Exception {
    browser.perform(get("/fa/texts/nothing-here/live")).andExpect(status().isNotFound());
  }

  @Test
  void a_question_about_the_stream_alone_does_not_wait() throws Exception {
    browser
        .perform(head(STREAM))
        .andExpect(request().asyncNotStarted())
        .andExpect(header().string("Content-Type", "text/event-stream"));
  }

  @Test
  void there_is_a_limit_for_one_text_and_for_all() {
    var busy = new Live();
    busy.start();

    for (int i = 0; i < Live.CONNECTIONS_PER_TOPIC_MAX; i++) {
      assertThat(busy.open("texts/famous", null)).isPresent();
    }
    assertThat(busy.open("texts/famous", null)).isEmpty();
    while (busy.connections() < Live.CONNECTIONS_MAX) {
      assertThat(busy.open("texts/other-" + busy.connections(), null)).isPresent();
    }
    assertThat(busy.open("texts/late", null)).isEmpty();
    busy.stop();
  }

  @Test
  void a_host_that_stops_lets_go_of_its_listeners_and_takes_no_more() {
    var stopping = new Live();
    assertThat(stopping.open("texts/a", null)).isEmpty();
    stopping.start();
    assertThat(stopping.open("texts/a", null)).isPresent();

    stopping.stop();

    assertThat(stopping.open("texts/a", null)).isEmpty();
  }

  @Test
  void what_changed_long_ago_or_elsewhere_is_told_only_to_those_who_missed_it() {
    var recent = new RecentChanges();
    recent.note(Set.of(ChangeEar.ANYTHING), 10);
    recent.note(Set.of("texts/a"), 11);

    assertThat(recent.mayHaveMissed("texts/a", "10")).isTrue();
    assertThat(recent.mayHaveMissed("texts/a", "11")).isFalse();
    assertThat(recent.mayHaveMissed("texts/b", "10")).isFalse();
    assertThat(recent.mayHaveMissed("texts/b", "9")).isTrue();
    assertThat(recent.mayHaveMissed("texts/b", null)).isFalse();
    assertThat(recent.mayHaveMissed("texts/a", null)).isTrue();
    assertThat(recent.mayHaveMissed("texts/b", "no number")).isFalse();
  }

  @Test
  void more_topics_than_can_be_remembered_are_told_rather_than_missed() {
    var recent = new RecentChanges();
    for (int i = 1; i <= 1_001; i++) recent.note(Set.of("texts/" + i), i);

    assertThat(recent.mayHaveMissed("texts/1", "0")).isTrue();
    assertThat(recent.mayHaveMissed("texts/1", "1")).isFalse();
  }

  private MockHttpServletResponse open() throws Exception {
    return browser
        .perform(get(STREAM).header("Last-Event-ID", Long.toString(Long.MAX_VALUE / 10)))
        .andExpect(request().asyncStarted())
        .andReturn()
        .getResponse();
  }

  private static void await(MockHttpServletResponse stream, String words) throws Exception {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Pattern.compile(words).matcher(text(stream)).find()) {
      assertThat(System.nanoTime()).as("waiting for " + words).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
