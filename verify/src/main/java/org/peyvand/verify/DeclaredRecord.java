package org.peyvand.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.JsonRefusal;

/// The members of a record this verifier acts on, read from `declaration.json`.
///
/// @param record the members without `original`: what the PDF must embed
/// @param bodies slug to id, for every party
record DeclaredRecord(
    Json.Fields record,
    Json.Fields original,
    String instrument,
    String slug,
    long version,
    Map<String, String> titles,
    Map<String, String> bodies,
    List<Text> texts,
    boolean sample) {

  static final String TYPE = "peyvand.record";
  private static final int PARTIES_MAX = 500;

  /// One authentic text, by its name inside the PDF.
  record Text(String file, String language, String sha256) {}

  /// Throws [JsonRefusal] when a member is missing or of another kind.
  static DeclaredRecord of(Json.Fields declaration) {
    var instrument = declaration.fields("instrument");
    var titles = new LinkedHashMap<String, String>();
    instrument.fields("titles").members().forEach((k, v) -> titles.put(k, v.asText()));
    var texts =
        declaration.items("texts").stream()
            .map(Json::asFields)
            .map(text -> new Text(text.text("file"), text.text("language"), text.text("sha256")))
            .toList();
    var languages = declaration.items("languages").stream().map(Json::asText).toList();
    if (!languages.equals(texts.stream().map(Text::language).toList())) {
      throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
    }
    return new DeclaredRecord(
        declaration.without("original"),
        declaration.fields("original"),
        instrument.text("id"),
        instrument.text("slug"),
        declaration.at("version").asWhole(),
        titles,
        bodies(declaration.items("parties")),
        texts,
        declaration.find("sample").equals(java.util.Optional.of(new Json.Truth(true))));
  }

  private static Map<String, String> bodies(List<Json> parties) {
    var bodies = new LinkedHashMap<String, String>();
    for (var party : parties) {
      var body = party.asFields().fields("body");
      var twice = bodies.put(body.text("slug"), body.text("id")) != null;
      if (twice || bodies.size() > PARTIES_MAX) {
        throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
      }
    }
    return bodies;
  }
}
