package org.peyvand.stationery;

import java.util.List;
import java.util.stream.Stream;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Letterheads;
import org.peyvand.stationery.WriteOutcome.Faulty;
import org.peyvand.stationery.WriteOutcome.NotYours;
import org.peyvand.stationery.WriteOutcome.Written;
import org.springframework.stereotype.Service;

/// The letters of the bodies. Nothing here is stored, and nothing is said about who wrote what.
@Service
public class Stationery {
  private static final List<Duty> WRITERS = List.of(Duty.FOCAL_POINT, Duty.CLERK, Duty.PROTOCOL);

  private final Access access;
  private final Letterheads letterheads;
  private final Voices voices;
  private final Installation installation;

  Stationery(Access access, Letterheads letterheads, Voices voices, Installation installation) {
    this.access = access;
    this.letterheads = letterheads;
    this.voices = voices;
    this.installation = installation;
  }

  /// Whether this member writes for the body.
  public boolean mayWrite(Member member, BodyId body) {
    var scope = new Scope.OfBody(body);
    return WRITERS.stream().anyMatch(duty -> access.may(member, duty, scope));
  }

  /// The letter, unless the form lacks something.
  public WriteOutcome write(
      Letter letter, Body body, Filled filled, Member member, Language language) {
    if (!mayWrite(member, body.id())) return new NotYours();
    var faults = LetterRules.faults(letter, filled);
    if (!faults.isEmpty()) return new Faulty(faults);
    var voice = voices.of(language);
    var sheets = new LetterSheets(voice, body, letterheads.of(body.id()), installation.sample());
    return new Written(sheets.of(letter, filled));
  }

  public static List<Letter> all() {
    return Stream.of(Letter.values()).toList();
  }
}
