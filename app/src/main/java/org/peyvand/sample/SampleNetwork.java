package org.peyvand.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Holder;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.peyvand.signatures.Signatures;
import org.peyvand.signatures.SigningSystem;
import org.springframework.stereotype.Component;

/// Sets up the network of the sample: states, cities, bodies with their heads and sample signers,
/// and the offices to act as.
@Component
class SampleNetwork {
  private final Places places;
  private final Networks networks;
  private final Offices offices;
  private final Signatures signatures;
  private final Ids ids;

  SampleNetwork(Places places, Networks networks, Offices offices, Signatures signatures, Ids ids) {
    this.places = places;
    this.networks = networks;
    this.offices = offices;
    this.signatures = signatures;
    this.ids = ids;
  }

  void found(SampleFile file, SampleFile duties) {
    file.list("states").forEach(this::enterState);
    file.list("cities").forEach(this::enterCity);
    var description = file.at("network");
    var network =
        new Network(
            new NetworkId(ids.next()),
            description.slug("slug"),
            description.multilingual("names"),
            description.multilingual("descriptions"));
    networks.found(network);
    file.list("bodies").forEach(body -> admit(network, body));
    file.list("offices").forEach(this::headOf);
    duties.list("offices").forEach(office -> found(network, office));
  }

  private void enterState(SampleFile state) {
    places.enter(new State(state.text("code"), state.multilingual("names")));
  }

  private void enterCity(SampleFile city) {
    places.enter(
        new City(
            city.slug("slug"),
            city.multilingual("names"),
            city.text("state"),
            city.decimal("latitude"),
            city.decimal("longitude"),
            ZoneId.of(city.text("timeZone"))));
  }

  private void admit(Network network, SampleFile entry) {
    var own = new LinkedHashMap<String, String>();
    for (var name : entry.list("officialNames")) own.put(name.text("language"), name.text("name"));
    var body =
        new Body(
            new BodyId(ids.next()),
            entry.slug("slug"),
            entry.multilingual("names"),
            own.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(own)),
            places.city(entry.slug("city")).orElseThrow());
    networks.admit(network.id(), body);
    var system = entry.at("sampleSigner").text("algorithm");
    signatures.giveSampleSigner(body, SigningSystem.of(system).orElseThrow());
  }

  /// The head of a body signs for it.
  private void headOf(SampleFile office) {
    var body = networks.body(office.slug("body")).orElseThrow();
    var titles = office.multilingual("titles");
    for (var holder : office.list("holders")) {
      var since = holder.findText("from").map(LocalDate::parse);
      networks.record(body.id(), new Holder(titles, holder.multilingual("names"), since));
    }
    var grant = new Grant(Duty.SIGNATORY, new Scope.OfBody(body.id()));
    offices.found(
        new Member(
            ids.next(), office.text("slug"), titles, Optional.of(body.id()), List.of(grant)));
  }

  private void found(Network network, SampleFile office) {
    var body =
        office.findText("body").map(slug -> networks.body(new Slug(slug)).orElseThrow().id());
    var grants = new ArrayList<Grant>();
    for (var grant : office.list("grants")) {
      Scope scope =
          switch (grant.text("scope")) {
            case "host" -> new Scope.OfHost();
            case "network" -> new Scope.OfNetwork(network.id());
            case "body" -> new Scope.OfBody(body.orElseThrow());
            default -> throw new IllegalStateException("sample scope: " + grant.text("scope"));
          };
      grants.add(new Grant(Duty.valueOf(grant.text("duty")), scope));
    }
    offices.found(
        new Member(ids.next(), office.text("slug"), office.multilingual("names"), body, grants));
  }
}
