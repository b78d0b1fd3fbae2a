package org.peyvand.rounds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.DigestAlgorithm;

/// The record of a round: the tree, and for each clause the digest of its words in each authentic
/// language. Canonical JSON (RFC 8785); its SHA-256 is the digest of the round, so that whoever has
/// the words can work it out again:
///
///     {"clauses":[{"eId":…,"kind":…,"number":…,"parent":…,"words":{"fa":sha256,…}},…],
///      "instrument":uuid,"round":number,"v":1}
///
/// Courtesy translations bind nobody and are not in it.
record RoundRecord(byte[] bytes, String digest, List<String> clauses) {
  private static final int VERSION = 1;

  static RoundRecord of(InstrumentId instrument, int number, List<Clause> tree) {
    var pieces = new ArrayList<Json>();
    var digests = new ArrayList<String>();
    for (var clause : tree) {
      var words = words(clause);
      digests.add(sha256(StrictJson.canonical(words)));
      var piece =
          Json.fields()
              .with("eId", clause.eId())
              .with("kind", clause.kind().name())
              .with("number", clause.number())
              .with("words", words);
      pieces.add(clause.parent() == null ? piece : piece.with("parent", clause.parent()));
    }
    var bytes =
        StrictJson.canonical(
            Json.fields()
                .with("v", VERSION)
                .with("instrument", instrument.toString())
                .with("round", number)
                .with("clauses", new Json.Items(pieces)));
    return new RoundRecord(bytes, sha256(bytes), List.copyOf(digests));
  }

  /// One name for what a clause says in all its authentic languages: it changes when any of them
  /// does.
  static String digest(Clause clause) {
    return sha256(StrictJson.canonical(words(clause)));
  }

  private static Json.Fields words(Clause clause) {
    var byLanguage = new TreeMap<String, String>();
    for (var leaf : clause.leaves()) {
      if (!leaf.courtesy()) byLanguage.put(leaf.language(), leaf.words());
    }
    var words = Json.fields();
    for (var entry : byLanguage.entrySet()) {
      words = words.with(entry.getKey(), sha256(entry.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    return words;
  }

  /// The languages of a tree: authentic first, in the given order, then those of courtesy.
  static List<String> languages(List<String> authentic, List<Clause> tree) {
    var tags = new java.util.LinkedHashSet<>(authentic);
    for (var clause : tree) for (Leaf leaf : clause.leaves()) tags.add(leaf.language());
    return List.copyOf(tags);
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(bytes));
  }
}
