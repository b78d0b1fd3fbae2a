package org.peyvand.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.peyvand.page.Answering;
import org.peyvand.page.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers in words when the database is away or the disk is full. It stands outside the sessions,
/// which are kept in the same database: they may fail on the way in and on the way out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  /// Said so seldom, because everybody who asks meets the same trouble, and the log is on a disk.
  private static final Duration SAID_EVERY = Duration.ofMinutes(1);

  private final Answering answering;
  private final Clock clock;
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);

  OutageFilter(Answering answering, Clock clock) {
    this.answering = answering;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    try {
      onwards.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failed) {
      var refusal = RefusalPage.behind(failed);
      if (refusal.isEmpty() || response.isCommitted()) throw failed;
      say(refusal.get(), failed);
      response.reset();
      AccessSetup.protect(response);
      answering.answer(refusal.get(), request, response);
    }
  }

  private void say(RefusalPage refusal, Exception failed) {
    var now = clock.instant();
    var last = said.get();
    if (now.isBefore(last.plus(SAID_EVERY)) || !said.compareAndSet(last, now)) return;
    LOG.warn("Requests are refused as {}: {}", refusal.reason(), rootOf(failed) + "");
  }

  private static Throwable rootOf(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) root = root.getCause();
    return root;
  }
}
