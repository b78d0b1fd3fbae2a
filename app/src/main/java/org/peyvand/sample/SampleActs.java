package org.peyvand.sample;

import java.util.Optional;
import java.util.Set;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Claims;
import org.peyvand.claims.Report;
import org.peyvand.claims.Source;
import org.peyvand.depositary.ConfirmOutcome;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Signs for the bodies that signed, and files what is claimed of the others.
@Component
class SampleActs {
  private static final String DEPOSITARY = "sample-depositary";

  private final Depositary depositary;
  private final Texts texts;
  private final Claims claims;
  private final Networks networks;
  private final Offices offices;
  private final Ids ids;

  SampleActs(
      Depositary depositary,
      Texts texts,
      Claims claims,
      Networks networks,
      Offices offices,
      Ids ids) {
    this.depositary = depositary;
    this.texts = texts;
    this.claims = claims;
    this.networks = networks;
    this.offices = offices;
    this.ids = ids;
  }

  void sign(SampleFile text, SampleFile act) {
    var signing = new Signing(act.date("date"), act.slug("place"), true);
    var signatory = signatory(body(act.text("body")));
    var outcome = depositary.signWithSample(instrument(text), signatory, signing);
    if (!(outcome instanceof SignOutcome.Signed(var signed))) {
      throw new IllegalStateException("The sample act is refused: " + outcome);
    }
    var confirmed =
        depositary.confirm(signed.id(), offices.office(DEPOSITARY).orElseThrow(), Set.of());
    if (confirmed != ConfirmOutcome.Judgement.CONFIRMED) {
      throw new IllegalStateException("The sample act is not confirmed: " + confirmed);
    }
  }

  void file(SampleFile text, SampleFile report) {
    var about = instrument(text).id();
    var source = report.at("source");
    claims.file(
        new Report(
            ids.next(),
            about,
            new Source(source.multilingual("names"), source.date("date"), source.findText("code")),
            report.multilingual("wording"),
            report.list("claims").stream().map(this::claim).toList()));
  }

  private Claim claim(SampleFile claim) {
    return new Claim(
        claim.findText("body").map(this::body),
        claim.text("act"),
        claim.multilingual("verb"),
        claim.findText("date").map(java.time.LocalDate::parse),
        timing(claim.findText("dateQualifier")),
        claim.findText("place").map(Slug::new),
        claim.find("count").map(count -> count.node().asInt()));
  }

  private static Claim.Timing timing(Optional<String> qualifier) {
    return qualifier
        .map(word -> word.equals("before") ? Claim.Timing.BEFORE : Claim.Timing.ON_OR_BEFORE)
        .orElse(Claim.Timing.ON);
  }

  private Instrument instrument(SampleFile text) {
    return texts.find(text.slug("slug"), Optional.empty()).orElseThrow();
  }

  private BodyId body(String slug) {
    return networks.body(new Slug(slug)).orElseThrow().id();
  }

  private Member signatory(BodyId body) {
    return offices.offices().stream()
        .filter(office -> office.body().filter(body::equals).isPresent())
        .filter(
            office ->
                office.grants().stream()
                    .anyMatch(grant -> grant.duty() == org.peyvand.access.Duty.SIGNATORY))
        .findFirst()
        .orElseThrow();
  }
}
