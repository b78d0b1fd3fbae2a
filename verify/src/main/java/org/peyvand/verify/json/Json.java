package org.peyvand.verify.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peyvand.verify.json.JsonRefusal.Why;

/// A value of strict JSON. The accessors refuse with [Why#WRONG_SHAPE], so that a reader of a
/// record can be written straight down, without a check on every line.
public sealed interface Json {
  record Fields(Map<String, Json> members) implements Json {
    public Fields {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public Optional<Json> find(String name) {
      return Optional.ofNullable(members.get(name));
    }

    public Json at(String name) {
      return find(name).orElseThrow(Json::wrongShape);
    }

    public Fields fields(String name) {
      return at(name).asFields();
    }

    public String text(String name) {
      return at(name).asText();
    }

    public Optional<String> findText(String name) {
      return find(name).map(Json::asText);
    }

    public List<Json> items(String name) {
      return at(name).asItems();
    }

    /// The same object with one member more, or with another value for it.
    public Fields with(String name, Json value) {
      var copy = new LinkedHashMap<>(members);
      copy.put(name, value);
      return new Fields(copy);
    }

    public Fields with(String name, String value) {
      return with(name, new Text(value));
    }

    public Fields with(String name, long value) {
      return with(name, new Whole(value));
    }

    public Fields without(String name) {
      var copy = new LinkedHashMap<>(members);
      copy.remove(name);
      return new Fields(copy);
    }
  }

  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {
    /// Beyond this a JavaScript reader would silently round.
    public static final long MAX = (1L << 53) - 1;

    public Whole {
      if (value > MAX || value < -MAX) throw new JsonRefusal(Why.INTEGER_TOO_LARGE, 0);
    }
  }

  record Truth(boolean value) implements Json {}

  record Nothing() implements Json {}

  static Fields fields() {
    return new Fields(Map.of());
  }

  static Items texts(List<String> values) {
    var items = new ArrayList<Json>();
    for (var value : values) items.add(new Text(value));
    return new Items(items);
  }

  default Fields asFields() {
    if (this instanceof Fields fields) return fields;
    throw wrongShape();
  }

  default List<Json> asItems() {
    if (this instanceof Items items) return items.values();
    throw wrongShape();
  }

  default String asText() {
    if (this instanceof Text text) return text.value();
    throw wrongShape();
  }

  default long asWhole() {
    if (this instanceof Whole whole) return whole.value();
    throw wrongShape();
  }

  private static JsonRefusal wrongShape() {
    return new JsonRefusal(Why.WRONG_SHAPE, 0);
  }
}
