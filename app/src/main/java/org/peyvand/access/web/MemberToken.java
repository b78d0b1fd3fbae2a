package org.peyvand.access.web;

import java.util.List;
import org.peyvand.access.Member;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A member as Spring Security carries it through one request; it is never stored.
final class MemberToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Member member;

  MemberToken(Member member) {
    super(List.of());
    this.member = member;
    setAuthenticated(true);
  }

  Member member() {
    return member;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return member.slug();
  }
}
