package org.peyvand.verify;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Signer;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;

/// The report for machines: version 1 of the schema that `verify/README.md` documents. Names are
/// never removed or given another meaning within a version.
final class ReportJson {
  private ReportJson() {}

  static String of(String file, Report report) {
    var json =
        Json.fields()
            .with("v", 1)
            .with("type", "peyvand.verification")
            .with("file", clean(file))
            .with("verdict", word(report.verdict()))
            .with("consistent", new Json.Truth(report.consistent()))
            .with("exit", report.exit())
            .with("sample", new Json.Truth(report.sample()))
            .with("trust", report.trustGiven() ? "given" : "not-established")
            .with("signatures", list(report.signatures(), ReportJson::signature))
            .with("register", register(report))
            .with("seal", seal(report))
            .with("problems", list(report.problems(), ReportJson::problem));
    return print(json.with("instrument", instrument(report.instrument())));
  }

  static String unusable(String file, String error, @Nullable String inside) {
    return print(
        Json.fields()
            .with("v", 1)
            .with("type", "peyvand.verification")
            .with("file", clean(file))
            .with("verdict", "cannot-check")
            .with("exit", 2)
            .with("error", error)
            .with("inside", inside == null ? new Json.Nothing() : new Json.Text(clean(inside))));
  }

  static String print(Json json) {
    return new String(StrictJson.canonical(json), StandardCharsets.UTF_8);
  }

  private static Json instrument(Report.@Nullable Instrument instrument) {
    if (instrument == null) return new Json.Nothing();
    var titles = Json.fields();
    for (var title : instrument.titles().entrySet()) {
      titles = titles.with(title.getKey(), title.getValue());
    }
    return Json.fields()
        .with("id", instrument.id())
        .with("slug", instrument.slug())
        .with("version", instrument.version())
        .with("titles", titles);
  }

  private static Json signature(CheckedSignature signature) {
    return verdict(signature.verdict())
        .with("file", clean(signature.file()))
        .with("body", clean(signature.body()));
  }

  private static Json.Fields verdict(SignatureVerdict verdict) {
    var parts = Json.fields();
    for (var aspect : Aspect.values()) {
      var part = verdict.part(aspect);
      var reasons = Json.texts(part.reasons().stream().map(Enum::name).toList());
      var json = Json.fields().with("state", word(part.state())).with("reasons", reasons);
      parts = parts.with(word(aspect), json);
    }
    var json = Json.fields().with("verdict", word(verdict.overall())).with("parts", parts);
    var id = verdict.id();
    if (id != null) {
      json =
          json.with(
              "id", Json.fields().with("value", id.value()).with("certificate", id.certificate()));
    }
    var suite = verdict.suite();
    if (suite != null) {
      json =
          json.with("algorithm", suite.algorithm().label())
              .with("standard", suite.algorithm().standard())
              .with("curve", suite.curve())
              .with("command", suite.algorithm().command());
    }
    var indication = verdict.indication();
    json = json.with("indication", indication.main().word());
    var sub = indication.sub();
    if (sub.isPresent()) json = json.with("subIndication", sub.get().name());
    json = json.with("timestamps", list(verdict.timestamps(), ReportJson::timestamp));
    var claimed = verdict.claimedTime();
    if (claimed != null) json = json.with("claimedTime", claimed.toString());
    var certificate = verdict.certificate();
    if (certificate == null) return json;
    return json.with(
        "signer",
        Json.fields()
            .with("subject", clean(certificate.subject()))
            .with("issuer", clean(certificate.issuer()))
            .with("serialNumber", certificate.serialNumber())
            .with("notBefore", certificate.notBefore().toString())
            .with("notAfter", certificate.notAfter().toString())
            .with("sha256", certificate.sha256()));
  }

  private static Json timestamp(Timestamp timestamp) {
    var json = verdict(timestamp.verdict()).with("file", timestamp.file());
    var time = timestamp.time();
    return time == null ? json : json.with("time", time.toString());
  }

  private static Json register(Report report) {
    return Json.fields()
        .with("state", word(report.register()))
        .with("witnessed", new Json.Truth(!report.witnesses().isEmpty()))
        .with("witnesses", list(report.witnesses(), ReportJson::witness))
        .with("entries", list(report.entries(), ReportJson::entry));
  }

  static Json witness(Signer witness) {
    return Json.fields()
        .with("algorithm", witness.key().kind().algorithmName())
        .with("key", clean(witness.key().toString()))
        .with("name", clean(witness.key().name()))
        .with("time", Instant.ofEpochSecond(witness.timeSeconds()).toString());
  }

  private static Json entry(CheckedEntry entry) {
    var json = Json.fields().with("file", entry.file()).with("state", word(entry.state()));
    if (entry.type() != null) json = json.with("type", entry.type());
    if (entry.at() != null) json = json.with("at", entry.at().toString());
    if (entry.origin() == null) return json;
    return json.with("origin", clean(entry.origin()))
        .with("index", entry.index())
        .with("size", entry.size());
  }

  private static Json seal(Report report) {
    return Json.fields()
        .with("state", word(report.seal()))
        .with("seals", list(report.seals(), ReportJson::seal));
  }

  private static Json seal(CheckedSeal seal) {
    var verdict = seal.verdict();
    return (verdict == null ? Json.fields() : verdict(verdict))
        .with("file", clean(seal.signature()))
        .with("manifest", clean(seal.manifest()))
        .with("state", word(seal.state()));
  }

  private static Json problem(Problem problem) {
    return Json.fields()
        .with("file", clean(problem.file()))
        .with("problem", problem.finding().name())
        .with("effect", effect(problem.finding().effect()));
  }

  private static String effect(State effect) {
    return switch (effect) {
      case FAILS -> "invalid";
      case UNKNOWN -> "cannot-check";
      case HOLDS -> "none";
    };
  }

  static <T> Json list(List<T> values, Function<T, Json> one) {
    return new Json.Items(values.stream().map(one).toList());
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// File names and certificate subjects are strangers' words: made fit for strict JSON, never
  /// trusted.
  static String clean(String text) {
    var whole = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .forEach(whole::appendCodePoint);
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }
}
