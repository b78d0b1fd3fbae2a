package org.peyvand.access;

import java.util.Optional;

/// Who is asking now, as the door has already found out: for what is drawn around every page, where
/// reading the account again would cost each of them more queries.
public interface CurrentMember {
  Optional<Member> now();
}
