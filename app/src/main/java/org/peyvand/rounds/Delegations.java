package org.peyvand.rounds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Who speaks for whom in a negotiation: the room's questions to `access`, in one place.
@Component
class Delegations {
  private final Access access;
  private final Offices offices;
  private final Texts texts;

  Delegations(Access access, Offices offices, Texts texts) {
    this.access = access;
    this.offices = offices;
    this.texts = texts;
  }

  /// The secretariat of the network, which chairs.
  boolean chairs(Member member, Instrument instrument) {
    return texts.mayAdopt(member, instrument);
  }

  /// The party a member speaks for: their own body, as its negotiator or its head, or as a
  /// negotiator of this text.
  Optional<BodyId> party(Member member, Instrument instrument) {
    return member
        .body()
        .filter(instrument.setup().parties()::contains)
        .filter(
            body ->
                access.may(member, Duty.NEGOTIATOR, new Scope.OfBody(body))
                    || access.may(member, Duty.SIGNATORY, new Scope.OfBody(body))
                    || access.may(
                        member, Duty.NEGOTIATOR, new Scope.OfInstrument(instrument.id())));
  }

  /// Whom to tell for a party: its negotiators, or its head where it has named none.
  Set<UUID> speakers(BodyId party) {
    var scope = new Scope.OfBody(party);
    var negotiators = offices.holders(Duty.NEGOTIATOR, scope);
    return new LinkedHashSet<>(
        negotiators.isEmpty() ? offices.holders(Duty.SIGNATORY, scope) : negotiators);
  }

  Set<UUID> speakers(List<BodyId> parties) {
    var all = new LinkedHashSet<UUID>();
    for (var party : parties) all.addAll(speakers(party));
    return all;
  }

  List<UUID> chairs(Instrument instrument) {
    return offices.holders(Duty.SECRETARIAT, new Scope.OfNetwork(instrument.network()));
  }
}
