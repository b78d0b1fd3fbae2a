package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.PublicChange;
import org.peyvand.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// Pages for readers without an office, as a browser gets them.
@WholeHouse
class PageCacheTests {
  private static final String STATEMENT = "/fa/texts/capitals-joint-statement-2025";

  @Autowired MockMvc browser;
  @Autowired PageCache pages;
  @Autowired Register register;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;

  /// Nothing kept, and no news on its way from the tests before.
  @BeforeEach
  void quiet() {
    register.settle();
    var before = pages.changes();
    events.publishEvent(new PublicChange("a/test"));
    while (pages.changes() < before + 2) Thread.onSpinWait();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/",
        "/fa/texts",
        STATEMENT,
        STATEMENT + "?beside=en",
        "/ru/press",
        "/ru/press/795808",
        "/ar/bodies",
        "/zh/register",
        "/hi/map.svg"
      })
  void what_everybody_sees_is_made_once(String path) throws Exception {
    var made = visit(get(path));
    var kept = visit(get(path));

    assertThat(isKept(path)).isTrue();
    assertThat(kept.getContentAsByteArray()).isEqualTo(made.getContentAsByteArray()).isNotEmpty();
    assertThat(headers(kept)).isEqualTo(headers(made));
    assertThat(kept.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void a_kept_page_carries_every_header_of_a_guarded_one() throws Exception {
    var guarded = headers(visit(get(STATEMENT).cookie(new Cookie("some", "cookie"))));
    visit(get(STATEMENT));
    var kept = headers(visit(get(STATEMENT)));

    // What says how long it may be kept differs, as it is to.
    for (var storing : new String[] {"Cache-Control", "Pragma", "Expires", "Content-Length"}) {
      guarded.remove(storing);
    }
    assertThat(guarded).containsKeys("Content-Security-Policy", "X-Content-Type-Options");
    assertThat(kept).containsAllEntriesOf(guarded);
  }

  @Test
  void a_browser_that_has_the_page_is_told_so() throws Exception {
    var tag = visit(get(STATEMENT)).getHeader("ETag");

    var again = visit(get(STATEMENT).header("If-None-Match", "\"other\", " + tag));
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(again.getHeader("ETag")).isEqualTo(tag);
    assertThat(visit(get(STATEMENT).header("If-None-Match", "\"other\"")).getStatus())
        .isEqualTo(200);
  }

  @Test
  void a_page_comes_packed_for_those_who_can_unpack_it() throws Exception {
    var plain = visit(get(STATEMENT)).getContentAsByteArray();
    var packed = visit(get(STATEMENT).header("Accept-Encoding", "br, gzip"));

    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.getHeader("Vary")).contains("Accept-Encoding");
    assertThat(packed.getContentAsByteArray()).hasSizeLessThan(plain.length / 2);
    try (var unpacked =
        new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain);
    }
  }

  @Test
  void a_question_about_the_page_alone_is_answered_without_it() throws Exception {
    var whole = visit(get(STATEMENT));
    var alone = visit(head(STATEMENT));

    assertThat(alone.getContentAsByteArray()).isEmpty();
    assertThat(headers(alone)).isEqualTo(headers(whole));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STATEMENT + "?x=1",
        STATEMENT + "?beside=en&x=1",
        "/fa/texts/nothing-of-this-name",
        "/en/sessions/new",
        "/fa"
      })
  void other_answers_are_not_kept(String path) throws Exception {
    visit(get(path));

    assertThat(isKept(path)).isFalse();
  }

  @Test
  void who_has_a_session_or_a_cookie_gets_a_page_of_their_own() throws Exception {
    visit(get(STATEMENT));

    assertThat(visit(get(STATEMENT).session(new MockHttpSession())).getHeader("ETag")).isNull();
    assertThat(visit(get(STATEMENT).cookie(new Cookie("a", "b"))).getHeader("Cache-Control"))
        .contains("no-store");
    assertThat(visit(get(STATEMENT).header("Authorization", "a")).getHeader("ETag")).isNull();
  }

  @Test
  void a_page_names_the_host_it_was_asked_from_and_no_other() throws Exception {
    browser.perform(get(STATEMENT).header("Host", "elsewhere").with(named("elsewhere")));
    var here = visit(get(STATEMENT));

    assertThat(here.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("elsewhere");
  }

  @Test
  void a_change_lets_go_of_every_page_once_it_is_certain() throws Exception {
    visit(get(STATEMENT));
    transactions.executeWithoutResult(
        change -> {
          events.publishEvent(new PublicChange("a/test"));
          change.setRollbackOnly();
        });
    assertThat(isKept(STATEMENT)).isTrue();

    transactions.executeWithoutResult(
        _ -> {
          events.publishEvent(new PublicChange("a/test"));
          assertThat(isKept(STATEMENT)).isTrue();
        });
    assertThat(isKept(STATEMENT)).isFalse();
  }

  @Test
  void what_one_sees_within_a_change_is_not_kept_for_others() {
    transactions.executeWithoutResult(
        _ -> {
          try {
            visit(get(STATEMENT));
          } catch (Exception failed) {
            throw new AssertionError(failed);
          }
        });

    assertThat(isKept(STATEMENT)).isFalse();
  }

  private boolean isKept(String path) {
    return pages.find("http://localhost" + path).isPresent();
  }

  private MockHttpServletResponse visit(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request.header("Host", "localhost")).andReturn().getResponse();
  }

  private static RequestPostProcessor named(String host) {
    return request -> {
      request.setServerName(host);
      return request;
    };
  }

  private static Map<String, String> headers(MockHttpServletResponse answer) {
    var headers = new TreeMap<String, String>();
    for (var name : answer.getHeaderNames()) {
      headers.put(name, String.join(", ", answer.getHeaders(name)));
    }
    return headers;
  }
}
