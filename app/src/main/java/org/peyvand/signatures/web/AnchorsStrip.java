package org.peyvand.signatures.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.CurrentMember;
import org.peyvand.network.Networks;
import org.peyvand.page.StripEntry;
import org.peyvand.signatures.BodyTrust;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A focal point's way to the body's anchors.
@Component
@Order(15)
class AnchorsStrip implements StripEntry {
  private final CurrentMember member;
  private final Networks networks;
  private final BodyTrust trust;

  AnchorsStrip(CurrentMember member, Networks networks, BodyTrust trust) {
    this.member = member;
    this.networks = networks;
    this.trust = trust;
  }

  @Override
  public String key() {
    return "signatures.anchors";
  }

  @Override
  public Optional<String> path(UUID account) {
    return member
        .now()
        .filter(asking -> asking.account().equals(account))
        .flatMap(asking -> asking.body().filter(body -> trust.mayPublish(asking, body)))
        .flatMap(networks::body)
        .map(AnchorsPage::path);
  }
}
