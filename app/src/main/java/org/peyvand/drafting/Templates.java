package org.peyvand.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.texts.Clause.Kind;
import org.peyvand.texts.Drafting.Piece;
import org.peyvand.texts.Drafting.Words;
import org.peyvand.texts.Leaf.State;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a new text may begin with, so that nobody starts from an empty page. The words are neutral
/// and meant to be replaced; no reviser has confirmed them.
@Component
public class Templates {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What there is to begin with.
  public enum Template {
    /// One clause without words.
    BLANK,
    /// Many bodies, one text, open to others.
    DECLARATION,
    /// Two bodies, each of which keeps an original of its own.
    AGREEMENT
  }

  /// The pieces of a template, in those of the languages that it speaks.
  public List<Piece> pieces(Template template, List<String> languages) {
    if (template == Template.BLANK) {
      return List.of(new Piece("cl_1", Kind.CLAUSE, 1, null, List.of()));
    }
    var pieces = new ArrayList<Piece>();
    @Nullable String heading = null;
    for (var node : read(template)) {
      var kind = Kind.valueOf(node.path("kind").asString());
      if (kind == Kind.HEADING) heading = node.path("eId").asString();
      var parent = kind == Kind.CLAUSE ? heading : null;
      pieces.add(
          new Piece(
              node.path("eId").asString(),
              kind,
              node.path("number").asInt(0),
              parent,
              words(node, languages)));
    }
    return pieces;
  }

  private static List<Words> words(JsonNode node, List<String> languages) {
    return languages.stream()
        .filter(tag -> node.path("text").has(tag))
        .map(tag -> new Words(tag, false, node.path("text").path(tag).asString(), State.DRAFT))
        .toList();
  }

  private static JsonNode read(Template template) {
    var name = "/drafting/" + template.name().toLowerCase(java.util.Locale.ROOT) + ".json";
    try (var in = Templates.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("no template " + name);
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
