package org.peyvand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Duty;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.peyvand.press.Press;
import org.peyvand.press.Statement;
import org.peyvand.press.Story;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The movement of the capitals for tests of public pages: its network, cities and bodies, and the
/// news item. Where the house has loaded its sample already, that is used.
public final class Capitals {
  public static final Slug TEHRAN = new Slug("islamic-city-council-of-tehran");

  private Capitals() {}

  /// The network, with everything the sample knows of it.
  public static Network settle(ApplicationContext house) {
    var networks = house.getBean(Networks.class);
    if (networks.networks().isEmpty()) found(house, networks);
    var network = networks.networks().getFirst();
    var press = house.getBean(Press.class);
    if (press.byCode("795808").isEmpty()) {
      press.publish(
          SampleOffices.holding(Duty.PRESS, new Scope.OfNetwork(network.id())),
          story(network.id()));
    }
    return network;
  }

  private static void found(ApplicationContext house, Networks networks) {
    var file = read("network.json");
    var places = house.getBean(Places.class);
    var ids = house.getBean(Ids.class);
    for (var state : file.path("states")) {
      places.enter(new State(state.path("code").asString(), texts(state.path("names"))));
    }
    for (var city : file.path("cities")) places.enter(city(city));
    var about = file.path("network");
    var network =
        new Network(
            new NetworkId(ids.next()),
            new Slug(about.path("slug").asString()),
            texts(about.path("names")),
            texts(about.path("descriptions")));
    networks.found(network);
    for (var body : file.path("bodies")) {
      networks.admit(network.id(), body(body, new BodyId(ids.next()), places));
    }
  }

  private static City city(JsonNode city) {
    return new City(
        new Slug(city.path("slug").asString()),
        texts(city.path("names")),
        city.path("state").asString(),
        city.path("latitude").asDouble(),
        city.path("longitude").asDouble(),
        ZoneId.of(city.path("timeZone").asString()));
  }

  private static Body body(JsonNode body, BodyId id, Places places) {
    var own = new LinkedHashMap<String, String>();
    for (var name : body.path("officialNames")) {
      own.put(name.path("language").asString(), name.path("name").asString());
    }
    return new Body(
        id,
        new Slug(body.path("slug").asString()),
        texts(body.path("names")),
        own.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(own)),
        places.city(new Slug(body.path("city").asString())).orElseThrow());
  }

  /// The news item of the sample.
  public static Story story(NetworkId network) {
    var file = read("press/795808.json");
    var zone = ZoneId.of(file.path("zone").asString());
    var unreviewed = new HashSet<String>();
    file.path("nativeReview")
        .properties()
        .forEach(
            review -> {
              if (!review.getValue().asBoolean()) unreviewed.add(review.getKey());
            });
    return new Story(
        network,
        new Story.Source(
            texts(file.path("agency").path("names")), file.path("externalCode").asString()),
        new Story.Published(
            LocalDateTime.parse(file.path("publishedAt").asString()).atZone(zone).toInstant(),
            zone),
        new Story.Wording(
            file.path("originalLanguage").asString(),
            texts(file.path("kicker")),
            texts(file.path("headline")),
            texts(file.path("lead")),
            list(file.path("body")).stream().map(Capitals::texts).toList(),
            texts(file.path("note")),
            unreviewed),
        list(file.path("statements")).stream().map(Capitals::statement).toList(),
        new Story.Links(
            slugs(file.path("links").path("instruments")),
            slugs(file.path("links").path("bodies"))));
  }

  private static Statement statement(JsonNode said) {
    return new Statement(
        texts(said.path("speaker").path("names")),
        texts(said.path("officeTitles")),
        texts(said.path("occasion")),
        LocalDate.parse(said.path("date").asString()),
        texts(said.path("source").path("names")),
        texts(said.path("text")),
        said.path("originalLanguage").asString(),
        said.path("paraphrased").asBoolean());
  }

  private static List<Slug> slugs(JsonNode names) {
    return list(names).stream().map(name -> new Slug(name.asString())).toList();
  }

  private static List<JsonNode> list(JsonNode items) {
    var list = new ArrayList<JsonNode>();
    items.forEach(list::add);
    return list;
  }

  private static Multilingual texts(JsonNode texts) {
    var map = new LinkedHashMap<String, String>();
    texts.properties().forEach(text -> map.put(text.getKey(), text.getValue().asString()));
    return new Multilingual(map);
  }

  private static JsonNode read(String name) {
    try (var file = Capitals.class.getResourceAsStream("/sample/" + name)) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
