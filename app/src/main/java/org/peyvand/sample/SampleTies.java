package org.peyvand.sample;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.ties.CityPair;
import org.peyvand.ties.Event;
import org.peyvand.ties.Hint;
import org.peyvand.ties.Tally;
import org.peyvand.ties.Tie;
import org.peyvand.ties.Ties;
import org.springframework.stereotype.Component;

/// Tells what sources say of the ties between the sample's cities. None of it is entered as a tie:
/// no side has said so here.
@Component
class SampleTies {
  private final Ties ties;
  private final Places places;
  private final Ids ids;

  SampleTies(Ties ties, Places places, Ids ids) {
    this.ties = ties;
    this.places = places;
    this.ids = ids;
  }

  void tell(SampleFile file) {
    for (var hint : file.list("hints")) {
      ties.hint(
          pair(hint),
          new Hint(
              Tie.Kind.valueOf(hint.text("kind")),
              hint.findText("began").map(HistoricalDate::parse),
              hint.multilingual("source"),
              hint.findText("published").map(LocalDate::parse)));
    }
    for (var event : file.list("events")) {
      ties.tell(
          pair(event),
          new Event(
              ids.next(),
              Event.Kind.valueOf(event.text("kind")),
              HistoricalDate.parse(event.text("happened")),
              event.multilingual("words"),
              Optional.of(event.multilingual("source")),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    for (var count : file.list("counts")) {
      ties.count(
          count.slug("city"),
          new Tally(count.number("count"), count.multilingual("source"), Optional.empty()));
    }
  }

  private CityPair pair(SampleFile of) {
    var cities = of.texts("cities").stream().map(this::city).toList();
    return CityPair.of(cities.getFirst(), cities.getLast());
  }

  private City city(String slug) {
    return places.city(new Slug(slug)).orElseThrow();
  }
}
