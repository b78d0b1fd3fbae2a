package org.peyvand.people.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.page.StripEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The operator's way to what the host is made of.
@Component
@Order(20)
class AdministrationStrip implements StripEntry {
  private final Offices offices;
  private final Access access;

  AdministrationStrip(Offices offices, Access access) {
    this.offices = offices;
    this.access = access;
  }

  @Override
  public String key() {
    return "people.administration";
  }

  @Override
  public Optional<String> path(UUID account) {
    return offices
        .acting(account)
        .filter(member -> access.may(member, Duty.OPERATOR, new Scope.OfHost()))
        .map(_ -> "/administration");
  }
}
