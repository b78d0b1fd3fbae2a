package org.peyvand.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.languages.Multilingual;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;

/// The record that binds an original (specs/signed-original.md): what it is, between whom, in which
/// languages, and the digest of each of its texts.
final class RecordJson {
  private static final String TYPE = "peyvand.record";
  private static final int FORMAT = 1;

  private RecordJson() {}

  static Json.Fields of(Manuscript manuscript, List<TextFile> texts) {
    var record =
        Json.fields()
            .with("type", TYPE)
            .with("v", FORMAT)
            .with("version", manuscript.version())
            .with("sample", new Json.Truth(manuscript.sample()))
            .with("instrument", instrument(manuscript))
            .with("languages", Json.texts(manuscript.languages()))
            .with("network", network(manuscript.network()))
            .with("parties", new Json.Items(parties(manuscript.parties())))
            .with("texts", new Json.Items(files(texts)));
    var adopted = manuscript.adopted();
    return adopted == null ? record : record.with("adopted", adopted(adopted));
  }

  /// The record and, beside it, what the printed file hashes to.
  static Json.Fields declaration(Json.Fields record, Digests digests) {
    return record.with(
        "original",
        Json.fields()
            .with("file", Documents.ORIGINAL_NAME)
            .with("sha256", digests.sha256())
            .with("sm3", digests.sm3())
            .with("streebog256", digests.streebog256()));
  }

  static byte[] canonical(Json.Fields fields) {
    return StrictJson.canonical(fields);
  }

  private static Json instrument(Manuscript manuscript) {
    return Json.fields()
        .with("id", manuscript.id().toString())
        .with("slug", manuscript.slug().value())
        .with("type", manuscript.type())
        .with("titles", names(manuscript.titles()));
  }

  private static Json network(Manuscript.Network network) {
    return Json.fields()
        .with("id", network.id().toString())
        .with("slug", network.slug().value())
        .with("names", names(network.names()));
  }

  private static Json adopted(Manuscript.Adopted adopted) {
    return Json.fields()
        .with("date", adopted.date().toString())
        .with("zone", adopted.zone().getId())
        .with(
            "place",
            Json.fields()
                .with("city", adopted.city().value())
                .with("names", names(adopted.cityNames())));
  }

  private static List<Json> parties(List<Manuscript.Party> parties) {
    var items = new ArrayList<Json>();
    for (var party : parties) {
      items.add(
          Json.fields()
              .with(
                  "body",
                  Json.fields()
                      .with("id", party.body().toString())
                      .with("slug", party.slug().value())
                      .with("names", names(party.names())))
              .with(
                  "city",
                  Json.fields()
                      .with("slug", party.city().value())
                      .with("names", names(party.cityNames()))));
    }
    return items;
  }

  private static List<Json> files(List<TextFile> texts) {
    var items = new ArrayList<Json>();
    for (var text : texts) {
      items.add(
          Json.fields()
              .with("file", text.name())
              .with("language", text.language())
              .with("sha256", text.sha256()));
    }
    return items;
  }

  private static Json names(Multilingual names) {
    var fields = Json.fields();
    for (var name : names.texts().entrySet()) {
      // The gate takes composed characters only; names come from elsewhere and may be decomposed.
      fields =
          fields.with(name.getKey(), Normalizer.normalize(name.getValue(), Normalizer.Form.NFC));
    }
    return fields;
  }
}
