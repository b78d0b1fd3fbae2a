package org.peyvand.verification.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.peyvand.page.Answering;
import org.peyvand.verification.web.VerificationPage.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files lie on the disk while they come in, and anybody may send one: together they must not fill
/// it.
@Component
class UploadPlaces extends OncePerRequestFilter {
  /// A gigabyte at most, with what the route takes.
  static final int AT_ONCE_MAX = 24;

  private static final Pattern PATH = Pattern.compile("/[a-z]{2}/verify");

  final Semaphore places = new Semaphore(AT_ONCE_MAX);
  private final Answering answering;

  UploadPlaces(Answering answering) {
    this.answering = answering;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !PATH.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      answering.answer(VerificationPage.refused(Refused.TOO_BUSY), request, response);
      return;
    }
    try {
      onwards.doFilter(request, response);
    } finally {
      places.release();
    }
  }
}
