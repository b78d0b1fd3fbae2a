package org.peyvand.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.peyvand.page.Answering;
import org.peyvand.page.RefusalPage;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what announces itself as too large before anything reads it: looking for a form's token
/// would already read the whole of it.
final class UploadLimit extends OncePerRequestFilter {
  private final Answering answering;
  private final DataSize limit;

  UploadLimit(Answering answering, DataSize limit) {
    this.answering = answering;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      answering.answer(new RefusalPage(RefusalPage.Reason.TOO_LARGE), request, response);
    } else {
      onwards.doFilter(request, response);
    }
  }
}
