package org.peyvand.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON file of the sample, read strictly: what is missing is a mistake in the sample and stops
/// the start.
record SampleFile(JsonNode node) {
  static SampleFile read(String name) {
    try (var in = SampleFile.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) throw new IllegalStateException("sample file missing: " + name);
      return new SampleFile(JsonMapper.shared().readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  SampleFile at(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("sample: no \"" + name + "\" in " + node));
  }

  Optional<SampleFile> find(String name) {
    return Optional.ofNullable(node.get(name))
        .filter(value -> !value.isNull())
        .map(SampleFile::new);
  }

  List<SampleFile> list(String name) {
    var items = new ArrayList<SampleFile>();
    find(name).ifPresent(list -> list.node().forEach(item -> items.add(new SampleFile(item))));
    return items;
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> item.node().asString()).toList();
  }

  String text(String name) {
    return at(name).node().asString();
  }

  Optional<String> findText(String name) {
    return find(name).map(value -> value.node().asString());
  }

  int number(String name) {
    return at(name).node().asInt();
  }

  double decimal(String name) {
    return at(name).node().asDouble();
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  Slug slug(String name) {
    return new Slug(text(name));
  }

  Multilingual multilingual(String name) {
    return at(name).multilingual();
  }

  /// The value itself, as a text in several languages.
  Multilingual multilingual() {
    var texts = new LinkedHashMap<String, String>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return new Multilingual(texts);
  }
}
