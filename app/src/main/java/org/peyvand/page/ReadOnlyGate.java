package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what would write while a room says that nothing may be recorded.
final class ReadOnlyGate implements HandlerInterceptor {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ObjectProvider<ReadOnly> reasons;
  private final Answering answering;

  ReadOnlyGate(ObjectProvider<ReadOnly> reasons, Answering answering) {
    this.reasons = reasons;
    this.answering = answering;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var passes =
        READING.contains(request.getMethod())
            || !(handler instanceof HandlerMethod method)
            || method.hasMethodAnnotation(WhileReadOnly.class)
            || reasons.stream().noneMatch(ReadOnly::readOnly);
    if (passes) return true;
    answering.answer(new RefusalPage(RefusalPage.Reason.READ_ONLY), request, response);
    return false;
  }
}
