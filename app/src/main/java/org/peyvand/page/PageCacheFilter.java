package org.peyvand.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers readers without an office with the page as it was last finished, ahead of everything
/// else; that costs a sixth of making it. A page gets in only after it went through every guard as
/// such a reader's, and with the headers it had then.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCacheFilter extends OncePerRequestFilter {
  private final PageCache pages;
  private final Installation installation;

  PageCacheFilter(PageCache pages, Installation installation) {
    this.pages = pages;
    this.installation = installation;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    if (!fromNobody(request)) {
      onwards.doFilter(request, response);
      return;
    }
    var key = key(request);
    var kept = pages.find(key);
    if (kept.isPresent()) {
      kept.get().answer(request, response);
      return;
    }
    long changes = pages.changes();
    var answer = new HeldAnswer(request, response);
    onwards.doFilter(request, answer);
    if (answer.holding()) finish(key, changes, request, answer, response);
  }

  private void finish(
      String key,
      long changes,
      HttpServletRequest request,
      HeldAnswer answer,
      HttpServletResponse response)
      throws IOException {
    if (response.getStatus() != HttpServletResponse.SC_OK || hasSession(request, response)) {
      var bytes = answer.bytes();
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      return;
    }
    var page = Kept.of(response, answer.bytes(), changes, answer.until());
    pages.keep(key, page);
    page.answer(request, response);
  }

  /// Neither a session nor anything that could open one; and no transaction, in which one sees what
  /// nobody else does.
  private static boolean fromNobody(HttpServletRequest request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && request.getHeader(HttpHeaders.COOKIE) == null
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getSession(false) == null
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  private static boolean hasSession(HttpServletRequest request, HttpServletResponse response) {
    return request.getSession(false) != null || response.containsHeader(HttpHeaders.SET_COOKIE);
  }

  /// The whole address: where the operator has not fixed the public one, pages name the one that
  /// was asked for.
  private String key(HttpServletRequest request) {
    var path = asked(request.getRequestURI(), request.getQueryString());
    if (installation.baseUrl() != null) return path;
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + path;
  }

  private static String asked(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }
}
