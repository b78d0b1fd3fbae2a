package org.peyvand.texts;

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
import org.springframework.stereotype.Component;

/// Who speaks for whom in a negotiation: for rooms above, the questions to `access` in one place.
@Component
public class Delegates {
  private final Access access;
  private final Offices offices;
  private final Texts texts;

  Delegates(Access access, Offices offices, Texts texts) {
    this.access = access;
    this.offices = offices;
    this.texts = texts;
  }

  /// The secretariat of the network, which chairs.
  public boolean chairs(Member member, Instrument instrument) {
    return texts.mayAdopt(member, instrument);
  }

  /// The party a member speaks for: their own body, as its negotiator or its head, or as a
  /// negotiator of this text.
  public Optional<BodyId> party(Member member, Instrument instrument) {
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
  public Set<UUID> speakers(BodyId party) {
    var scope = new Scope.OfBody(party);
    var negotiators = offices.holders(Duty.NEGOTIATOR, scope);
    return new LinkedHashSet<>(
        negotiators.isEmpty() ? offices.holders(Duty.SIGNATORY, scope) : negotiators);
  }

  public Set<UUID> speakers(List<BodyId> parties) {
    var all = new LinkedHashSet<UUID>();
    for (var party : parties) all.addAll(speakers(party));
    return all;
  }

  public List<UUID> chairs(Instrument instrument) {
    return offices.holders(Duty.SECRETARIAT, new Scope.OfNetwork(instrument.network()));
  }
}
