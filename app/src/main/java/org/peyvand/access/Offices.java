package org.peyvand.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The offices of this host, each with the account that acts as it.
@Service
public class Offices {
  private final OfficeStore store;

  Offices(OfficeStore store) {
    this.store = store;
  }

  /// Founds an office with its duties; its slug has to be new on this host.
  @Transactional
  public void found(Member member) {
    store.add(member);
  }

  public Optional<Member> office(UUID account) {
    return store.member(account);
  }

  public Optional<Member> office(String slug) {
    return store.member(slug);
  }

  /// In the order in which they were founded.
  public List<Member> offices() {
    return store.members();
  }
}
