package org.peyvand.texts;

import java.util.ArrayList;
import org.peyvand.accounts.Matter;
import org.peyvand.documents.Original;
import org.peyvand.verify.json.Json;

/// What the recorder of an adoption approves: the very bytes that freeze, and how they came to be
/// adopted.
final class AdoptionMatter {
  private AdoptionMatter() {}

  static Matter of(Instrument instrument, Adoption adoption, Original original) {
    var bodies = new ArrayList<Json>();
    adoption.bodies().forEach(body -> bodies.add(new Json.Text(body.toString())));
    return new Matter(
        Matter.Kind.ADOPTION,
        instrument.id(),
        null,
        original.digests().sha256(),
        Json.fields()
            .with("date", adoption.date().toString())
            .with("city", adoption.city().value())
            .with("manner", adoption.manner().name())
            .with("bodies", new Json.Items(bodies))
            .with("objections", adoption.objections()),
        instrument.setup().titles(),
        null);
  }
}
