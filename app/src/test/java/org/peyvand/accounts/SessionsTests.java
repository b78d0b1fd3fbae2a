package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.SessionAccount;
import org.peyvand.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;

@WholeHouse
class SessionsTests {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @Autowired Sessions sessions;
  @Autowired SessionRepositoryFilter<? extends Session> filter;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired FindByIndexNameSessionRepository<? extends Session> repository;

  @Test
  void a_person_sees_where_they_are_signed_in() throws Exception {
    var account = ids.next();
    open(account, SignedInBy.PASSKEY);
    var here = open(account, SignedInBy.RECOVERY_CODE);

    request(
        here,
        asked -> {
          var all = sessions.of(account, asked);
          assertThat(all).hasSize(2);
          assertThat(all.getFirst().asking()).isTrue();
          assertThat(all.getFirst().how()).isEqualTo(SignedInBy.RECOVERY_CODE);
          assertThat(all.getFirst().device()).isEqualTo(new Device("Firefox", "Linux"));
          assertThat(all.getLast().asking()).isFalse();
          assertThat(sessions.how(asked)).contains(SignedInBy.RECOVERY_CODE);
        });
  }

  @Test
  void one_session_is_ended_by_its_handle_and_only_by_its_owner() throws Exception {
    var account = ids.next();
    var there = open(account, SignedInBy.PASSKEY);
    var here = open(account, SignedInBy.PASSKEY);

    request(
        here,
        asked -> {
          var handle = sessions.of(account, asked).getLast().handle();
          sessions.end(ids.next(), handle);
          assertThat(sessions.of(account, asked)).hasSize(2);
          sessions.end(account, handle);
        });

    assertThat(accountOf(there)).isEmpty();
    assertThat(accountOf(here)).contains(account);
  }

  @Test
  void all_others_are_ended_at_once_and_then_all() throws Exception {
    var account = ids.next();
    var elsewhere = open(ids.next(), SignedInBy.SAMPLE);
    var there = open(account, SignedInBy.PASSKEY);
    var here = open(account, SignedInBy.PASSKEY);

    request(here, asked -> sessions.endOthers(account, asked));
    assertThat(accountOf(there)).isEmpty();
    assertThat(accountOf(here)).contains(account);

    sessions.endAll(account);
    assertThat(accountOf(here)).isEmpty();
    assertThat(accountOf(elsewhere)).isPresent();
  }

  @Test
  void the_session_seen_longest_ago_makes_room() throws Exception {
    var account = ids.next();
    var first = open(account, SignedInBy.PASSKEY);
    for (int more = 0; more < 20; more++) open(account, SignedInBy.PASSKEY);

    assertThat(accountOf(first)).isEmpty();
    request(null, asked -> assertThat(sessions.of(account, asked)).hasSize(20));
  }

  @Test
  void a_session_in_use_is_over_after_seven_days() throws Exception {
    var account = ids.next();
    var here = open(account, SignedInBy.PASSKEY);
    var last = clock.instant().plus(Duration.ofDays(7));

    request(
        here,
        asked -> {
          assertThat(SessionAccount.of(asked, last.minusSeconds(60))).contains(account);
          assertThat(SessionAccount.of(asked, last.plusSeconds(60))).isEmpty();
        });
  }

  @Test
  void a_proof_is_fresh_for_ten_minutes() throws Exception {
    var here = open(ids.next(), SignedInBy.PASSWORD_AND_TOTP);

    request(
        here,
        asked -> {
          assertThat(in(Duration.ofMinutes(9)).fresh(asked)).isTrue();
          assertThat(in(Duration.ofMinutes(11)).fresh(asked)).isFalse();
        });
  }

  @Test
  void who_came_by_what_counts_once_is_free_to_add_a_first_way_in() throws Exception {
    for (var how : List.of(SignedInBy.INVITATION, SignedInBy.RECOVERY_CODE)) {
      var here = open(ids.next(), how);

      request(
          here,
          asked -> {
            assertThat(in(Duration.ofHours(7)).fresh(asked)).isTrue();
            sessions.proven(asked);
            assertThat(in(Duration.ofMinutes(9)).fresh(asked)).isTrue();
            assertThat(in(Duration.ofMinutes(11)).fresh(asked)).isFalse();
          });
    }
  }

  /// The same room some time later.
  private Sessions in(Duration later) {
    return new Sessions(repository, ids, events, Clock.offset(clock, later));
  }

  @Test
  void leaving_ends_the_session() throws Exception {
    var here = open(ids.next(), SignedInBy.PASSKEY);

    request(here, sessions::close);

    assertThat(accountOf(here)).isEmpty();
  }

  private Cookie open(UUID account, SignedInBy how) throws Exception {
    var response = request(null, asked -> sessions.open(asked, account, how));
    return Objects.requireNonNull(response.getCookie("session"));
  }

  private Optional<UUID> accountOf(Cookie cookie) throws Exception {
    var found = new UUID[1];
    request(cookie, asked -> found[0] = SessionAccount.of(asked, clock.instant()).orElse(null));
    return Optional.ofNullable(found[0]);
  }

  /// What a controller sees of a request, with the session that its cookie names.
  private MockHttpServletResponse request(Cookie cookie, Consumer<HttpServletRequest> controller)
      throws Exception {
    var request = new MockHttpServletRequest(new MockServletContext());
    request.addHeader("User-Agent", FIREFOX);
    if (cookie != null) request.setCookies(cookie);
    var response = new MockHttpServletResponse();
    var end =
        new MockFilterChain() {
          @Override
          public void doFilter(
              jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer) {
            controller.accept((HttpServletRequest) asked);
          }
        };
    filter.doFilter(request, response, end);
    return response;
  }
}
