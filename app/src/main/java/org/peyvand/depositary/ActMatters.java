package org.peyvand.depositary;

import java.util.Set;
import org.peyvand.accounts.Matter;
import org.peyvand.depositary.ActStore.SignedFile;
import org.peyvand.network.Body;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.json.Json;

/// What a person approves who hands in a signature or confirms one: the very file, and the other
/// fields of the act.
final class ActMatters {
  private ActMatters() {}

  static Matter signature(Instrument instrument, Body body, Signing signing, byte[] p7s) {
    return matter(
        Matter.Kind.SIGNATURE,
        instrument,
        body,
        p7s,
        Json.fields().with("date", signing.on().toString()).with("city", signing.city().value()));
  }

  static Matter confirmation(
      Instrument instrument, Body body, Act act, SignedFile file, Set<Integer> lookedAt) {
    var pieces = lookedAt.stream().sorted().<Json>map(Json.Whole::new).toList();
    return matter(
        Matter.Kind.CONFIRMATION,
        instrument,
        body,
        file.p7s(),
        Json.fields().with("act", act.id().toString()).with("lookedAt", new Json.Items(pieces)));
  }

  private static Matter matter(
      Matter.Kind kind, Instrument instrument, Body body, byte[] p7s, Json.Fields details) {
    return new Matter(
        kind,
        instrument.id(),
        body.id(),
        Texts.digest(p7s),
        details,
        instrument.setup().titles(),
        body.names());
  }
}
