package org.peyvand.network.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.languages.Language;
import org.peyvand.network.FoundOutcome.Founded;
import org.peyvand.network.FoundOutcome.Refused;
import org.peyvand.network.Founding;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.Sent;
import org.peyvand.places.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the operator enters cities.
@Controller
class CityPages {
  private static final double LATITUDE_MAX = 90;
  private static final double LONGITUDE_MAX = 180;

  private final Founding founding;

  CityPages(Founding founding) {
    this.founding = founding;
  }

  @GetMapping("/{language}/administration/cities/new")
  Answer blank(@PathVariable Language language) {
    return page(FoundingView.of(Sent.NOTHING));
  }

  @PostMapping("/{language}/administration/cities")
  Answer enter(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var names = FoundingForm.said(sent, FoundingForm.NAMES);
    var state = State.known(sent.text("state").toUpperCase(Locale.ROOT));
    var latitude = FoundingForm.degrees(sent.text("latitude"), LATITUDE_MAX);
    var longitude = FoundingForm.degrees(sent.text("longitude"), LONGITUDE_MAX);
    var zone = FoundingForm.zone(sent.text("zone"));
    var flaws = new ArrayList<String>();
    if (names.isEmpty()) flaws.add("NAMES");
    if (state.isEmpty()) flaws.add("STATE");
    if (latitude.isEmpty()) flaws.add("LATITUDE");
    if (longitude.isEmpty()) flaws.add("LONGITUDE");
    if (zone.isEmpty()) flaws.add("ZONE");
    if (!flaws.isEmpty()) return page(new FoundingView(sent, flaws, null));
    var outcome =
        founding.enter(
            member,
            names.orElseThrow(),
            state.orElseThrow(),
            latitude.getAsDouble(),
            longitude.getAsDouble(),
            zone.orElseThrow());
    return switch (outcome) {
      case Founded(var slug) ->
          new Redirect("/" + language.tag() + "/administration/bodies/new?city=" + slug);
      case Refused why -> page(new FoundingView(sent, List.of(), why));
    };
  }

  /// Clocks by the name of a place, as people know them.
  private static CityFormPage page(FoundingView form) {
    var zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/"))
            .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();
    return new CityFormPage(zones, form);
  }
}
