package org.peyvand.stationery.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.CurrentMember;
import org.peyvand.access.Member;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.StripEntry;
import org.peyvand.stationery.Stationery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the letters, for those who write for a body.
@Component
@Order(20)
class LettersStrip implements StripEntry {
  private final CurrentMember member;
  private final Networks networks;
  private final Stationery letters;

  LettersStrip(CurrentMember member, Networks networks, Stationery letters) {
    this.member = member;
    this.networks = networks;
    this.letters = letters;
  }

  @Override
  public String key() {
    return "stationery.strip";
  }

  @Override
  public Optional<String> path(UUID account) {
    return member
        .now()
        .filter(asking -> asking.account().equals(account))
        .flatMap(this::body)
        .map(LettersPage::path);
  }

  private Optional<Body> body(Member asking) {
    return asking.body().filter(body -> letters.mayWrite(asking, body)).flatMap(networks::body);
  }
}
