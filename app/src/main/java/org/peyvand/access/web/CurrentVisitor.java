package org.peyvand.access.web;

import java.util.Optional;
import org.peyvand.access.CurrentMember;
import org.peyvand.access.Member;
import org.peyvand.page.Visitor;
import org.peyvand.page.Visitors;
import org.springframework.stereotype.Component;

@Component
class CurrentVisitor implements Visitors, CurrentMember {
  @Override
  public Optional<Visitor> current() {
    return SessionAccounts.current().map(member -> new Visitor(member.account(), member.office()));
  }

  @Override
  public Optional<Member> now() {
    return SessionAccounts.current();
  }
}
