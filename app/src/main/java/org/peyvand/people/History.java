package org.peyvand.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Entrustment;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who changed who may do what, newest first; only ever added to, in the transaction of the change.
@Service
public class History {
  /// Where the first page of the list starts.
  public static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  private final HappeningStore store;
  private final Ids ids;
  private final Clock clock;

  History(HappeningStore store, Ids ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void record(
      @Nullable UUID actor,
      Happening.What what,
      Happening.Subject subject,
      @Nullable Entrustment duty) {
    store.add(new Happening(ids.next(), clock.instant(), actor, what, subject, duty));
  }

  /// What happened on the whole host.
  ///
  /// @param before the last id of the page before; [#NEWEST] for the first page
  public Slice<Happening> all(UUID before) {
    return store.all(before);
  }

  /// What happened among the people of a body, or among the host's own where there is none.
  public Slice<Happening> of(Optional<BodyId> body, UUID before) {
    return body.map(of -> store.ofBody(of, before)).orElseGet(() -> store.all(before));
  }

  /// What an account did and what was done to it.
  public Slice<Happening> ofAccount(UUID account, UUID before) {
    return store.ofAccount(account, before);
  }
}
