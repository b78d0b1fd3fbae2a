package org.peyvand.texts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.accounts.Approvals;
import org.peyvand.accounts.Approving;
import org.peyvand.accounts.Assertion;
import org.peyvand.documents.Original;
import org.peyvand.documents.PrintOutcome;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.PublicChange;
import org.peyvand.register.EntryType;
import org.peyvand.register.Register;
import org.peyvand.register.RegisterEntry;
import org.peyvand.texts.AdoptOutcome.Adopted;
import org.peyvand.texts.AdoptOutcome.NotReady;
import org.peyvand.texts.AdoptOutcome.Obstacle;
import org.peyvand.verify.json.Json;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The last steps of an adoption: print, ask for approval, keep, register, tell. It works inside
/// the transaction of the door that calls it.
@Component
class Freezing {
  private final Printing printing;
  private final OriginalStore originals;
  private final Journal journal;
  private final JournalStore changes;
  private final Register register;
  private final Approvals approvals;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Ids ids;

  Freezing(
      Printing printing,
      OriginalStore originals,
      Journal journal,
      JournalStore changes,
      Register register,
      Approvals approvals,
      ApplicationEventPublisher events,
      Clock clock,
      Ids ids) {
    this.printing = printing;
    this.originals = originals;
    this.journal = journal;
    this.changes = changes;
    this.register = register;
    this.approvals = approvals;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  AdoptOutcome freeze(
      Instrument instrument,
      List<Clause> clauses,
      Adoption adoption,
      Member recorder,
      Assertion approval) {
    return switch (printing.original(instrument, clauses, adoption)) {
      case PrintOutcome.Unprintable(var blemishes) ->
          new NotReady(
              blemishes.stream()
                  .<Obstacle>map(
                      blemish ->
                          new Obstacle.Unprintable(
                              blemish.eId(),
                              blemish.language(),
                              blemish.character(),
                              blemish.around()))
                  .toList());
      case PrintOutcome.Printed(var original) -> {
        var act = ids.next();
        var matter = AdoptionMatter.of(instrument, adoption, original);
        yield switch (approvals.approve(recorder, matter, act, approval)) {
          case Approving.Asked asked -> new AdoptOutcome.NeedsApproval(asked);
          case Approving.Approved _ -> {
            keep(act, instrument, adoption, recorder, original);
            yield new Adopted(original.digests());
          }
        };
      }
    };
  }

  private void keep(
      UUID act, Instrument instrument, Adoption adoption, Member recorder, Original original) {
    var at = clock.instant();
    var author = new Leaf.Author(recorder.account(), recorder.office());
    originals.freeze(instrument.id(), act, adoption, author, at, original);
    journal.note(instrument.id(), recorder, Change.What.ADOPTED, "");
    // Who had seen it concerned the parties while it was confidential.
    changes.forgetReadings(instrument.id());
    register.append(
        new RegisterEntry(
            act,
            EntryType.TEXT_ADOPTED,
            at,
            Optional.of(instrument.id()),
            Optional.empty(),
            digests(original)));
    events.publishEvent(
        new TextAdopted(instrument.id(), instrument.slug(), instrument.network(), act, at));
    events.publishEvent(PublicChange.ofText(instrument.slug()));
  }

  private static Json.Fields digests(Original original) {
    var pdf = original.digests();
    return Json.fields()
        .with(
            "original",
            Json.fields()
                .with("sha256", pdf.sha256())
                .with("sm3", pdf.sm3())
                .with("streebog256", pdf.streebog256()))
        .with("record", Texts.digest(original.record()));
  }
}
