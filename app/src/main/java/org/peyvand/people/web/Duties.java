package org.peyvand.people.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.Networks;
import org.peyvand.people.People;
import org.springframework.stereotype.Component;

/// Prepares duties for the eye, and the choice of those that may be given.
@Component
class Duties {
  private final People people;
  private final Networks networks;
  private final Wheres wheres;
  private final Clock clock;

  Duties(People people, Networks networks, Wheres wheres, Clock clock) {
    this.people = people;
    this.networks = networks;
    this.wheres = wheres;
    this.clock = clock;
  }

  /// Those that run or will, for who may end them; those that are over only with `past`.
  List<DutyView> views(
      List<Entrustment> duties,
      Optional<BodyId> body,
      ZoneId zone,
      @Nullable Member looking,
      boolean past) {
    var today = clock.instant().atZone(zone).toLocalDate();
    return duties.stream()
        .filter(duty -> past || !duty.term().overBy(today))
        .map(
            duty ->
                DutyView.of(
                    duty,
                    wheres.name(duty.grant().scope()).orElse(null),
                    today,
                    looking != null && people.gives(looking, body, duty.grant())))
        .toList();
  }

  DutyView view(Grant grant) {
    return view(new Entrustment(grant, Term.OPEN));
  }

  DutyView view(Entrustment duty) {
    var today = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
    return DutyView.of(duty, wheres.name(duty.grant().scope()).orElse(null), today, false);
  }

  /// What a member may give to an office of a body, or of the host where there is none.
  List<DutyView> choices(Member giver, Optional<BodyId> body) {
    return scopes(body).stream()
        .flatMap(scope -> List.of(Duty.values()).stream().map(duty -> new Grant(duty, scope)))
        .filter(grant -> people.gives(giver, body, grant))
        .map(this::view)
        .toList();
  }

  private List<Scope> scopes(Optional<BodyId> body) {
    if (body.isPresent()) return List.of(new Scope.OfBody(body.get()));
    var scopes = new ArrayList<Scope>();
    scopes.add(new Scope.OfHost());
    networks.networks().forEach(network -> scopes.add(new Scope.OfNetwork(network.id())));
    return scopes;
  }
}
