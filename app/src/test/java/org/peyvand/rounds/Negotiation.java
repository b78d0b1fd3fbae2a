package org.peyvand.rounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.SampleTexts;
import org.peyvand.texts.SampleTexts.Draft;

/// A draft of five parties in a network of its own, and those who negotiate it.
public record Negotiation(Draft draft) {
  public static Negotiation of(Places places, Networks networks, Drafts drafts, Ids ids) {
    return new Negotiation(new SampleTexts(places, networks, drafts, ids).draft(SampleTexts.READY));
  }

  public Member secretariat() {
    return draft.secretariat();
  }

  /// The negotiator of the n-th party.
  public Member negotiator(int party) {
    return of(party, "negotiator", Duty.NEGOTIATOR);
  }

  /// A colleague of theirs.
  public Member head(int party) {
    return of(party, "head", Duty.SIGNATORY);
  }

  public BodyId party(int number) {
    return draft.parties().get(number);
  }

  private Member of(int party, String name, Duty duty) {
    var body = party(party);
    return new Member(
        UUID.nameUUIDFromBytes((name + body).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name + "-" + body,
        Multilingual.of("en", "The " + name + " of party " + party),
        Optional.of(body),
        List.of(new Grant(duty, new Scope.OfBody(body))));
  }
}
