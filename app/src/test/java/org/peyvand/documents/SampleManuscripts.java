package org.peyvand.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Drafting;
import org.peyvand.texts.InstrumentFile;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample's texts as manuscripts, with ids that never change.
final class SampleManuscripts {
  static final LocalDate ADOPTED_ON = LocalDate.of(2025, 10, 23);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final JsonNode NETWORK = read("sample/network.json");

  private SampleManuscripts() {}

  static Manuscript jointStatement() {
    return manuscript("capitals-joint-statement-2025", true);
  }

  static Manuscript draft() {
    return manuscript("municipal-legislation-exchange-2026", false);
  }

  private static Manuscript manuscript(String slug, boolean adopted) {
    var drafting =
        InstrumentFile.read(
            read("sample/instruments/" + slug + ".json"),
            new NetworkId(id("network")),
            body -> new BodyId(id(body.value())));
    var setup = drafting.setup();
    var network = NETWORK.path("network");
    var moscow = node("cities", "moscow");
    return new Manuscript(
        new InstrumentId(id(slug)),
        drafting.slug(),
        setup.type().code(),
        setup.version(),
        setup.titles(),
        new Manuscript.Network(
            drafting.network(),
            new Slug(network.path("slug").asString()),
            names(network.path("names"))),
        setup.languages(),
        parties(setup.parties()),
        drafting.pieces().stream().map(SampleManuscripts::part).toList(),
        adopted
            ? new Manuscript.Adopted(
                ADOPTED_ON, new Slug("moscow"), names(moscow.path("names")), MOSCOW)
            : null,
        ADOPTED_ON.atStartOfDay(MOSCOW).toInstant(),
        setup.sample());
  }

  private static List<Manuscript.Party> parties(List<BodyId> ids) {
    return ids.stream()
        .map(
            wanted -> {
              for (var body : NETWORK.path("bodies")) {
                var slug = body.path("slug").asString();
                if (!id(slug).equals(wanted.value())) continue;
                var city = body.path("city").asString();
                return new Manuscript.Party(
                    wanted,
                    new Slug(slug),
                    names(body.path("names")),
                    new Slug(city),
                    names(node("cities", city).path("names")));
              }
              throw new IllegalStateException("no body " + wanted);
            })
        .toList();
  }

  private static Manuscript.Part part(Drafting.Piece piece) {
    var words = new LinkedHashMap<String, String>();
    for (var said : piece.words()) words.put(said.language(), said.words());
    return new Manuscript.Part(
        piece.eId(),
        Manuscript.Kind.valueOf(piece.kind().name()),
        piece.number(),
        piece.parent(),
        new Multilingual(words));
  }

  private static JsonNode node(String list, String slug) {
    for (var node : NETWORK.path(list)) {
      if (node.path("slug").asString().equals(slug)) return node;
    }
    throw new IllegalStateException("no " + slug + " in " + list);
  }

  private static Multilingual names(JsonNode node) {
    var names = new LinkedHashMap<String, String>();
    for (var name : node.properties()) names.put(name.getKey(), name.getValue().asString());
    return new Multilingual(names);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static JsonNode read(String path) {
    try (var file = new ClassPathResource(path).getInputStream()) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
