package org.peyvand.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SessionAccount;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Reads the office and its duties anew for every request, so that a duty taken away is gone at
/// once.
@Component
class SessionAccounts implements SecurityContextRepository {
  private final Offices offices;
  private final Clock clock;

  SessionAccounts(Offices offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /// Who is asking, on any thread of the request.
  static Optional<Member> current() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof MemberToken token
        ? Optional.of(token.member())
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("deprecation") // The interface still asks for it; the filter does not.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Nothing is stored on the way out: signing in is an act of its own.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionAccount.of(request, clock.instant()).isPresent();
  }

  private SecurityContext context(HttpServletRequest request) {
    return SessionAccount.of(request, clock.instant())
        .flatMap(offices::acting)
        .map(member -> new SecurityContextImpl(new MemberToken(member)))
        .orElseGet(SecurityContextImpl::new);
  }
}
