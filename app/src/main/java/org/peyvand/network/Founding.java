package org.peyvand.network;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.FoundOutcome.Founded;
import org.peyvand.network.FoundOutcome.Refused;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the operator does to set up the house: networks, cities, bodies, and their names.
@Service
public class Founding {
  private final NetworkStore store;
  private final NameStore nameStore;
  private final Places places;
  private final Access access;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Founding(
      NetworkStore store,
      NameStore nameStore,
      Places places,
      Access access,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.nameStore = nameStore;
    this.places = places;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// A body as it is entered.
  ///
  /// @param ownNames official names in its own languages, where known
  public record Entry(
      Multilingual names, Optional<Multilingual> ownNames, BodyKind kind, Slug city) {}

  @Transactional
  public FoundOutcome found(Member member, Multilingual names, Multilingual purpose) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    var refused = FoundingRules.judge(names, purpose);
    if (refused.isPresent()) return refused.get();
    var slug = FoundingRules.slug(names).orElseThrow();
    if (store.networkExists(slug)) return Refused.NAME_TAKEN;
    store.add(new Network(new NetworkId(ids.next()), slug, names, purpose));
    return founded(slug);
  }

  /// Enters a city, and its state where it is the first of it.
  @Transactional
  public FoundOutcome enter(
      Member member,
      Multilingual names,
      State state,
      double latitude,
      double longitude,
      ZoneId zone) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    var refused = FoundingRules.judge(names);
    if (refused.isPresent()) return refused.get();
    var slug = FoundingRules.free(names, state.code(), taken -> places.city(taken).isPresent());
    if (slug.isEmpty()) return Refused.NAME_TAKEN;
    if (places.state(state.code()).isEmpty()) places.enter(state);
    places.enter(new City(slug.get(), names, state.code(), latitude, longitude, zone));
    return founded(slug.get());
  }

  @Transactional
  public FoundOutcome enter(Member member, Entry entry) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    var refused = FoundingRules.judge(entry.names(), entry.ownNames());
    if (refused.isPresent()) return refused.get();
    var city = places.city(entry.city());
    if (city.isEmpty()) return Refused.NO_SUCH_CITY;
    var slug =
        FoundingRules.free(entry.names(), city.get(), taken -> store.body(taken).isPresent());
    if (slug.isEmpty()) return Refused.NAME_TAKEN;
    var body =
        new Body(new BodyId(ids.next()), slug.get(), entry.names(), entry.ownNames(), city.get());
    store.add(body);
    store.is(body.id(), entry.kind());
    return founded(slug.get());
  }

  /// Sets how a body takes part in a network.
  @Transactional
  public FoundOutcome admit(Member member, Body body, Participation participation) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    if (store.networks().stream().noneMatch(one -> one.id().equals(participation.network()))) {
      return Refused.NO_SUCH_NETWORK;
    }
    store.join(body.id(), participation);
    return founded(body.slug());
  }

  /// Corrects what a network is called; the former name stays on record, the address stays.
  @Transactional
  public FoundOutcome rename(
      Member member, Network network, Multilingual names, Multilingual purpose) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    var refused = FoundingRules.judge(names, purpose);
    if (refused.isPresent()) return refused.get();
    var before = names(network);
    if (!names.equals(before)) {
      nameStore.keep(network.id().value(), before, Optional.empty(), clock.instant());
    }
    nameStore.rename(network.id(), names, purpose);
    return founded(network.slug());
  }

  /// As it is called now, and not when the form was filled in.
  private Multilingual names(Network network) {
    return store.networks().stream()
        .filter(one -> one.id().equals(network.id()))
        .map(Network::names)
        .findFirst()
        .orElseThrow();
  }

  /// Corrects what a body is called; the former name stays on record, the address stays.
  @Transactional
  public FoundOutcome rename(
      Member member, Body body, Multilingual names, Optional<Multilingual> ownNames) {
    if (!mayNow(member)) return Refused.NOT_YOURS;
    var refused = FoundingRules.judge(names, ownNames);
    if (refused.isPresent()) return refused.get();
    var before = store.body(body.id()).orElseThrow();
    if (names.equals(before.names()) && ownNames.equals(before.ownNames())) {
      return founded(body.slug());
    }
    nameStore.keep(body.id().value(), before.names(), before.ownNames(), clock.instant());
    nameStore.rename(body.id(), names, ownNames);
    return founded(body.slug());
  }

  private Founded founded(Slug slug) {
    events.publishEvent(Networks.CHANGE);
    return new Founded(slug);
  }

  /// Whether a member may do any of this. One of them at a time, so that two operators do not take
  /// one address, and no former name is lost between them.
  private boolean mayNow(Member member) {
    if (!access.may(member, Duty.OPERATOR, new Scope.OfHost())) return false;
    store.lock();
    return true;
  }
}
