package org.peyvand.texts;

import java.util.HashSet;
import java.util.Optional;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.NetworkId;
import org.peyvand.network.Networks;
import org.springframework.stereotype.Component;

/// What a member may do with a text: the room's questions to `access`, in one place.
@Component
class Entrance {
  private final Access access;
  private final Networks networks;

  Entrance(Access access, Networks networks) {
    this.access = access;
    this.networks = networks;
  }

  Reader reader(Optional<Member> member) {
    if (member.isEmpty()) return Reader.anybody();
    var known = new HashSet<NetworkId>();
    boolean everything = false;
    for (var grant : member.get().grants()) {
      switch (grant.scope()) {
        case Scope.OfHost _ -> everything = true;
        case Scope.OfNetwork(var network) -> known.add(network);
        case Scope.OfBody _, Scope.OfInstrument _ -> {}
      }
    }
    member.get().body().ifPresent(body -> known.addAll(networks.networksOf(body)));
    return new Reader(everything, known, member.get().body());
  }

  /// The secretariat of the network.
  boolean mayKeep(Member member, NetworkId network) {
    return access.may(member, Duty.SECRETARIAT, new Scope.OfNetwork(network));
  }

  /// The secretariat, and the negotiators of the parties.
  boolean mayDraft(Member member, Instrument instrument) {
    return mayKeep(member, instrument.network()) || may(member, Duty.NEGOTIATOR, instrument);
  }

  /// Those who draft, and the translators.
  boolean mayTranslate(Member member, Instrument instrument) {
    return mayDraft(member, instrument) || may(member, Duty.TRANSLATOR, instrument);
  }

  boolean mayRevise(Member member, Instrument instrument) {
    return may(member, Duty.REVISER, instrument);
  }

  /// Held for the network, for this text, or for a body that is invited to be a party.
  private boolean may(Member member, Duty duty, Instrument instrument) {
    return access.may(member, duty, new Scope.OfNetwork(instrument.network()))
        || access.may(member, duty, new Scope.OfInstrument(instrument.id()))
        || member
            .body()
            .filter(instrument.setup().parties()::contains)
            .filter(body -> access.may(member, duty, new Scope.OfBody(body)))
            .isPresent();
  }
}
