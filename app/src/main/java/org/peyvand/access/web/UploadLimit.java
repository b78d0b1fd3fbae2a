package org.peyvand.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.peyvand.access.DoorRules.Verdict;
import org.peyvand.access.Route;
import org.peyvand.access.Routes;
import org.peyvand.page.Answering;
import org.peyvand.page.RefusalPage;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is too large before anything reads it: looking for a form's token would already
/// read the whole of it. What does not announce its size is cut off at the same limit by the server
/// while it reads. More than the common limit is for those whom the door lets in.
final class UploadLimit extends OncePerRequestFilter {
  private final Answering answering;
  private final Routes routes;
  private final Doorkeeper doorkeeper;
  private final DataSize common;

  UploadLimit(Answering answering, Routes routes, Doorkeeper doorkeeper, DataSize common) {
    this.answering = answering;
    this.routes = routes;
    this.doorkeeper = doorkeeper;
    this.common = common;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    var named = routes.of(request.getMethod(), request.getRequestURI()).flatMap(Route::largest);
    boolean more = named.isPresent() && doorkeeper.judge(request) == Verdict.PASS;
    var limit = more ? named.get() : common;
    if (request.getContentLengthLong() <= limit.toBytes()) {
      request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, parts(limit));
      onwards.doFilter(request, response);
    } else if (named.isPresent() && !more) {
      doorkeeper.refuse(request, response);
    } else {
      answering.answer(new RefusalPage(RefusalPage.Reason.TOO_LARGE), request, response);
    }
  }

  /// Each file goes to the disk, whatever its size, so that none lies in memory.
  private static MultipartConfigElement parts(DataSize limit) {
    return new MultipartConfigElement("", limit.toBytes(), limit.toBytes(), 0);
  }
}
