package org.peyvand.witnesses;

import java.time.Clock;
import java.util.Map;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what contradicts itself and tells the operators, each contradiction once.
@Component
class Alarm {
  private final WitnessStore store;
  private final Offices offices;
  private final Notices notices;
  private final Ids ids;
  private final Clock clock;

  Alarm(WitnessStore store, Offices offices, Notices notices, Ids ids, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.notices = notices;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  void raise(String origin, Conflict.Kind kind, byte[] kept, byte[] shown) {
    var conflict = new Conflict(ids.next(), origin, kind, kept, shown, clock.instant());
    if (store.addConflict(conflict)) tell("witnesses.notice.conflict", "register", origin);
  }

  /// A witness knows another history of ours than we do.
  @Transactional
  void contradicted(String witness) {
    tell("witnesses.notice.contradicted", "witness", witness);
  }

  private void tell(String key, String name, String value) {
    notices.tell(
        offices.holders(Duty.OPERATOR, new Scope.OfHost()),
        new Notice(key, Map.of(name, value), "/administration/witnesses"));
  }
}
