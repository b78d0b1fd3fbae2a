package org.peyvand.people.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.CurrentMember;
import org.peyvand.access.Duty;
import org.peyvand.access.Scope;
import org.peyvand.network.Networks;
import org.peyvand.page.StripEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A focal point's way to the people of the body.
@Component
@Order(10)
class ColleaguesStrip implements StripEntry {
  private final CurrentMember member;
  private final Networks networks;
  private final Access access;

  ColleaguesStrip(CurrentMember member, Networks networks, Access access) {
    this.member = member;
    this.networks = networks;
    this.access = access;
  }

  @Override
  public String key() {
    return "people.of-body";
  }

  @Override
  public Optional<String> path(UUID account) {
    return member
        .now()
        .filter(asking -> asking.account().equals(account))
        .flatMap(
            asking ->
                asking
                    .body()
                    .filter(body -> access.may(asking, Duty.FOCAL_POINT, new Scope.OfBody(body))))
        .flatMap(networks::body)
        .map(body -> PeoplePage.path(body.slug().value()));
  }
}
