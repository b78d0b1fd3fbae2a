package org.peyvand.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A world of its own for a test: the sample's network under new slugs, and its texts brought in by
/// the room's own door, so that neighbours in the same house do not meet.
public class SampleTexts {
  public static final String READY = "municipal-legislation-exchange-2026";
  public static final String STALE = "urban-resilience-cooperation-2026";
  public static final String STATEMENT = "capitals-joint-statement-2025";
  private static final JsonNode SAMPLE = read("sample/network.json");

  private final Places places;
  private final Networks networks;
  private final Drafts drafts;
  private final Ids ids;

  public SampleTexts(Places places, Networks networks, Drafts drafts, Ids ids) {
    this.places = places;
    this.networks = networks;
    this.drafts = drafts;
    this.ids = ids;
  }

  /// A draft in a network that no other test knows.
  public Draft draft(String sample) {
    var tail = "-" + ids.next().toString().substring(14);
    var network = new NetworkId(ids.next());
    var purpose = Multilingual.of("en", "purpose");
    networks.found(
        new Network(
            network,
            new Slug("network" + tail),
            names(SAMPLE.path("network").path("names")),
            purpose));
    for (var state : SAMPLE.path("states")) {
      places.enter(new State(state.path("code").asString(), names(state.path("names"))));
    }
    for (var city : SAMPLE.path("cities")) places.enter(city(city));
    for (var body : SAMPLE.path("bodies")) admit(network, body, tail);
    var file = (ObjectNode) read("sample/instruments/" + sample + ".json");
    file.put("slug", sample + tail);
    var drafting =
        InstrumentFile.read(
            file,
            network,
            slug -> networks.body(new Slug(shortened(slug) + tail)).orElseThrow().id());
    var secretariat = member("secretariat", network, Duty.SECRETARIAT);
    var outcome = drafts.draft(secretariat, drafting);
    if (!(outcome instanceof DraftOutcome.Drafted(var id))) throw new AssertionError(outcome);
    return new Draft(id, drafting.slug(), network, drafting.setup().parties(), secretariat);
  }

  /// A draft and those around it.
  public record Draft(
      InstrumentId id, Slug slug, NetworkId network, List<BodyId> parties, Member secretariat) {
    public Member negotiator() {
      return member("negotiator", network, Duty.NEGOTIATOR);
    }

    public Member reviser() {
      return member("reviser", network, Duty.REVISER);
    }

    /// Adopted by consensus in Moscow on this day.
    public Adoption adoption(LocalDate day) {
      return new Adoption(
          Adoption.Manner.CONSENSUS,
          day,
          new Slug("moscow"),
          Multilingual.of("en", "Moscow"),
          ZoneId.of("Europe/Moscow"),
          parties,
          "");
    }
  }

  public static Member member(String name, NetworkId network, Duty duty) {
    return new Member(
        UUID.nameUUIDFromBytes((name + network).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        Multilingual.of("en", "The " + name),
        Optional.empty(),
        List.of(new Grant(duty, new Scope.OfNetwork(network))));
  }

  private void admit(NetworkId network, JsonNode body, String tail) {
    var city = places.city(new Slug(body.path("city").asString())).orElseThrow();
    var slug = new Slug(body.path("slug").asString());
    networks.admit(
        network,
        new Body(
            new BodyId(ids.next()),
            new Slug(shortened(slug) + tail),
            names(body.path("names")),
            Optional.empty(),
            city));
  }

  private static String shortened(Slug slug) {
    return slug.value().length() > 40 ? slug.value().substring(0, 39) : slug.value();
  }

  private static City city(JsonNode city) {
    return new City(
        new Slug(city.path("slug").asString()),
        names(city.path("names")),
        city.path("state").asString(),
        city.path("latitude").asDouble(),
        city.path("longitude").asDouble(),
        ZoneId.of(city.path("timeZone").asString()));
  }

  private static Multilingual names(JsonNode node) {
    return Multilingual.fromJson(node.toString());
  }

  private static JsonNode read(String path) {
    try (var file = new ClassPathResource(path).getInputStream()) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
