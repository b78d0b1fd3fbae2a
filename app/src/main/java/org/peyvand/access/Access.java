package org.peyvand.access;

import org.springframework.stereotype.Component;

/// The one place that decides.
@Component
public class Access {
  /// Whether this member holds this duty in this scope; a duty held for the whole host holds
  /// everywhere.
  public boolean may(Member member, Duty duty, Scope scope) {
    return member.grants().stream()
        .filter(grant -> grant.duty() == duty)
        .anyMatch(grant -> grant.scope() instanceof Scope.OfHost || grant.scope().equals(scope));
  }
}
