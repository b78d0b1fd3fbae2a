package org.peyvand.ties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Depositary;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;

/// What is known of two cities, put together from ties, acts and what was told.
@Service
public class Dossiers {
  private final TieStore ties;
  private final ChronicleStore chronicle;
  private final Networks networks;
  private final Places places;
  private final Depositary depositary;
  private final Texts texts;
  private final Clock clock;

  Dossiers(
      TieStore ties,
      ChronicleStore chronicle,
      Networks networks,
      Places places,
      Depositary depositary,
      Texts texts,
      Clock clock) {
    this.ties = ties;
    this.chronicle = chronicle;
    this.networks = networks;
    this.places = places;
    this.depositary = depositary;
    this.texts = texts;
    this.clock = clock;
  }

  /// The two cities that an address names, in whichever order it names them. Names of cities may
  /// hold hyphens themselves, so each is tried as the one between them.
  public Optional<CityPair> pair(String key) {
    if (key.length() > 2 * Slug.LENGTH_MAX + 1) return Optional.empty();
    for (int at = key.indexOf('-'); at > 0; at = key.indexOf('-', at + 1)) {
      var rest = key.substring(at + 1);
      var pair =
          city(key.substring(0, at))
              .flatMap(
                  first ->
                      city(rest)
                          .filter(second -> !second.equals(first))
                          .map(second -> CityPair.of(first, second)));
      if (pair.isPresent()) return pair;
    }
    return Optional.empty();
  }

  private Optional<City> city(String slug) {
    return slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= Slug.LENGTH_MAX
        ? places.city(new Slug(slug))
        : Optional.empty();
  }

  /// The pairs of cities of which anything is known, a page at a time.
  ///
  /// @param after the last of the page before; empty for the first page
  public Slice<CityPair> pairs(String after) {
    var keys = ties.pairs(after);
    return new Slice<>(
        keys.items().stream().flatMap(key -> pair(key).stream()).toList(), keys.more());
  }

  /// What sources count of a city.
  public List<Tally> tallies(Slug city) {
    return chronicle.tallies(city);
  }

  public Dossier dossier(CityPair pair) {
    var bodies = bodies(pair);
    var files = ties.of(pair.key());
    var timeline = new ArrayList<Moment>();
    chronicle.events(pair.key()).forEach(event -> timeline.add(new Moment.Told(event)));
    for (var file : files) {
      file.tie().began().ifPresent(began -> timeline.add(new Moment.Began(file, began)));
      file.endings().forEach(ending -> timeline.add(new Moment.Ended(file, ending)));
    }
    timeline.addAll(signed(pair, bodies));
    timeline.sort(Comparator.comparing(moment -> moment.when().first()));
    return new Dossier(pair, bodies, files, chronicle.hints(pair.key()), timeline, today());
  }

  private List<Body> bodies(CityPair pair) {
    return pair.cities().stream().flatMap(city -> networks.bodiesOf(city.slug()).stream()).toList();
  }

  /// What bodies of both cities have signed; a text that only one of them has signed is none of it.
  private List<Moment> signed(CityPair pair, List<Body> bodies) {
    Map<InstrumentId, List<Signature>> byText = new HashMap<>();
    for (var body : bodies) {
      for (var act : depositary.acts(body.id()).items()) {
        byText
            .computeIfAbsent(act.instrument(), _ -> new ArrayList<>())
            .add(new Signature(act, body));
      }
    }
    var moments = new ArrayList<Moment>();
    byText.forEach(
        (id, signatures) -> {
          if (!ofBoth(pair, signatures)) return;
          texts
              .find(id)
              .flatMap(text -> texts.find(text.slug(), Optional.empty()))
              .ifPresent(
                  text ->
                      signatures.forEach(
                          one -> moments.add(new Moment.Signed(text, one.act(), one.body()))));
        });
    return moments;
  }

  private record Signature(Act act, Body body) {}

  private static boolean ofBoth(CityPair pair, List<Signature> signatures) {
    Set<Slug> cities = new HashSet<>();
    signatures.forEach(signature -> cities.add(signature.body().city().slug()));
    return cities.contains(pair.first().slug()) && cities.contains(pair.second().slug());
  }

  /// The pairs to which a city belongs, in the order of their addresses.
  public List<CityPair> pairsOf(City city) {
    return ties.pairsOf(city.slug()).stream()
        .flatMap(key -> pair(key).stream())
        .filter(pair -> pair.cities().contains(city))
        .toList();
  }

  /// The city that an address names.
  public Optional<City> city(Slug slug) {
    return places.city(slug);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
