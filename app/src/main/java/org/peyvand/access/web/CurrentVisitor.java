package org.peyvand.access.web;

import java.util.Optional;
import org.peyvand.page.Visitor;
import org.peyvand.page.Visitors;
import org.springframework.stereotype.Component;

@Component
class CurrentVisitor implements Visitors {
  @Override
  public Optional<Visitor> current() {
    return SessionAccounts.current().map(member -> new Visitor(member.account(), member.office()));
  }
}
