package org.peyvand.people.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.CurrentMember;
import org.peyvand.access.Duty;
import org.peyvand.access.Scope;
import org.peyvand.page.StripEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The operator's way to what the host is made of.
@Component
@Order(20)
class AdministrationStrip implements StripEntry {
  private final CurrentMember member;
  private final Access access;

  AdministrationStrip(CurrentMember member, Access access) {
    this.member = member;
    this.access = access;
  }

  @Override
  public String key() {
    return "people.administration";
  }

  @Override
  public Optional<String> path(UUID account) {
    return member
        .now()
        .filter(asking -> asking.account().equals(account))
        .filter(asking -> access.may(asking, Duty.OPERATOR, new Scope.OfHost()))
        .map(_ -> "/administration");
  }
}
