package org.peyvand.network;

import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The networks of this host, their bodies, and who holds the bodies' offices.
@Service
public class Networks {
  static final PublicChange CHANGE = new PublicChange("networks");

  private final NetworkStore store;
  private final NameStore names;
  private final ApplicationEventPublisher events;

  Networks(NetworkStore store, NameStore names, ApplicationEventPublisher events) {
    this.store = store;
    this.names = names;
    this.events = events;
  }

  /// Founds a network; its slug has to be new on this host.
  @Transactional
  public void found(Network network) {
    store.add(network);
    events.publishEvent(CHANGE);
  }

  /// Admits a body to a network, entering the body where it is new; its city has to be in the
  /// gazetteer.
  @Transactional
  public void admit(NetworkId network, Body body) {
    store.add(body);
    store.join(network, body.id());
    events.publishEvent(CHANGE);
  }

  /// Records who holds an office of a body.
  @Transactional
  public void record(BodyId body, Holder holder) {
    store.add(body, holder);
    events.publishEvent(CHANGE);
  }

  public List<Network> networks() {
    return store.networks();
  }

  public Optional<Network> network(NetworkId id) {
    return store.networks().stream().filter(network -> network.id().equals(id)).findFirst();
  }

  public Optional<Network> network(Slug slug) {
    return store.networks().stream().filter(network -> network.slug().equals(slug)).findFirst();
  }

  public Optional<Body> body(Slug slug) {
    return store.body(slug);
  }

  public Optional<Body> body(BodyId id) {
    return store.body(id);
  }

  /// The bodies of a network by slug, a page at a time.
  ///
  /// @param after the last slug of the page before; empty for the first page
  public Slice<Body> bodies(NetworkId network, String after) {
    return store.bodies(network, after);
  }

  /// The bodies of this host by slug, a page at a time.
  ///
  /// @param after the last slug of the page before; empty for the first page
  public Slice<Body> bodies(String after) {
    return store.bodies(after);
  }

  /// The bodies of one city: its council, its government, its districts.
  public List<Body> bodiesOf(Slug city) {
    return store.bodiesOf(city);
  }

  /// How a body takes part in which networks.
  public List<Participation> participations(BodyId body) {
    return store.participations(body);
  }

  public Optional<BodyKind> kind(BodyId body) {
    return store.kind(body);
  }

  /// What a network was called, the latest first.
  public List<FormerName> formerNames(NetworkId network) {
    return names.formerNames(network.value());
  }

  /// What a body was called, the latest first.
  public List<FormerName> formerNames(BodyId body) {
    return names.formerNames(body.value());
  }

  /// The networks a body takes part in.
  public List<NetworkId> networksOf(BodyId body) {
    return store.networksOf(body);
  }

  public List<Holder> holders(BodyId body) {
    return store.holders(body);
  }
}
