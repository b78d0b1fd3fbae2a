package org.peyvand.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.peyvand.languages.Multilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the sentences of a notice name, as the database keeps it: each value beside its type.
final class NoticeValues {
  private static final JsonMapper JSON = JsonMapper.shared();

  private NoticeValues() {}

  /// @throws IllegalArgumentException for a value of another type: a bug of the room that tells
  static void check(Map<String, Object> values) {
    values.values().forEach(NoticeValues::typed);
  }

  static String json(Map<String, Object> values) {
    var typed = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> typed.put(name, typed(value)));
    return JSON.writeValueAsString(typed);
  }

  private static Map<String, Object> typed(Object value) {
    return switch (value) {
      case String text -> Map.of("text", text);
      case Number number -> Map.of("number", number.longValue());
      case LocalDate day -> Map.of("day", day.toString());
      case Instant moment -> Map.of("moment", moment.toString());
      case Multilingual said -> Map.of("said", said.texts());
      default -> throw new IllegalArgumentException("value of a notice: " + value.getClass());
    };
  }

  static Map<String, Object> fromJson(String json) {
    var values = new LinkedHashMap<String, Object>();
    JSON.readTree(json)
        .properties()
        .forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static Object value(JsonNode typed) {
    var entry = typed.properties().iterator().next();
    var node = entry.getValue();
    return switch (entry.getKey()) {
      case "text" -> node.asString();
      case "number" -> node.asLong();
      case "day" -> LocalDate.parse(node.asString());
      case "moment" -> Instant.parse(node.asString());
      case "said" -> Multilingual.fromJson(node.toString());
      default -> throw new IllegalStateException("value of a notice: " + entry.getKey());
    };
  }
}
