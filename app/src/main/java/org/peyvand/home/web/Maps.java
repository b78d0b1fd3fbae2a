package org.peyvand.home.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.home.Deed.Standing;
import org.peyvand.home.Highlight;
import org.peyvand.home.WorldMap;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.springframework.stereotype.Component;

/// The map of a network's cities in one language.
@Component
class Maps {
  private final WorldMap world;
  private final Messages messages;

  Maps(WorldMap world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  String of(Network network, List<Body> bodies, Optional<Highlight> highlight, Language language) {
    var dots = new LinkedHashMap<Slug, WorldMap.Dot>();
    for (var body : bodies) {
      var city = body.city();
      var claim =
          highlight.map(text -> text.standing(body.id())).filter(Maps::unconfirmed).isPresent();
      dots.putIfAbsent(
          city.slug(),
          new WorldMap.Dot(city.names().in(language), city.longitude(), city.latitude(), claim));
    }
    var names = dots.values().stream().map(dot -> dot.name().text()).toList();
    var caption =
        new WorldMap.Caption(
            messages.text(language, "home.map", "network", network.names().in(language).text()),
            messages.text(
                language,
                "home.map.shows",
                "cities",
                org.peyvand.languages.Numerals.list(language, names)),
            language.direction());
    return world.draw(caption, List.copyOf(dots.values()));
  }

  private static boolean unconfirmed(Standing standing) {
    return switch (standing) {
      case CONFIRMED, SIGNED -> false;
      case CLAIMED, NOTHING -> true;
    };
  }
}
