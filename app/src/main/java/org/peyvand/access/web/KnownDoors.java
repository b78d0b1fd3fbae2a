package org.peyvand.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.peyvand.access.Routes;
import org.peyvand.page.Answering;
import org.peyvand.page.RefusalPage;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers what knocks where no door is before anything of it is read: with "nothing here", or with
/// the methods that the address does know.
final class KnownDoors extends OncePerRequestFilter {
  private final Answering answering;
  private final Routes routes;

  KnownDoors(Answering answering, Routes routes) {
    this.answering = answering;
    this.routes = routes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    if (routes.of(request.getMethod(), path).isPresent()) {
      onwards.doFilter(request, response);
      return;
    }
    var methods = routes.methods(path);
    if (methods.isEmpty()) {
      answering.answer(RefusalPage.notFound(), request, response);
    } else {
      response.setHeader("Allow", String.join(", ", methods));
      var refusal = new RefusalPage(RefusalPage.Reason.METHOD_NOT_ALLOWED);
      answering.answer(refusal, request, response);
    }
  }
}
