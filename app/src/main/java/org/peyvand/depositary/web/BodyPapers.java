package org.peyvand.depositary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Letterheads;
import org.peyvand.network.Networks;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Provisions.Policy;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// The papers that a body prints, fills in, signs and seals.
@Component
class BodyPapers {
  private final Networks networks;
  private final Letterheads letterheads;
  private final Access access;
  private final PaperHeads heads;
  private final Voices voices;
  private final Installation installation;

  BodyPapers(
      Networks networks,
      Letterheads letterheads,
      Access access,
      PaperHeads heads,
      Voices voices,
      Installation installation) {
    this.networks = networks;
    this.letterheads = letterheads;
    this.access = access;
    this.heads = heads;
    this.voices = voices;
    this.installation = installation;
  }

  /// Which of them this member's body can issue about the text.
  List<BodyPaper> open(Instrument instrument, Member member) {
    if (instrument.adopted().isEmpty()) return List.of();
    return member
        .body()
        .filter(body -> speaksFor(member, body))
        .map(
            body ->
                Stream.of(BodyPaper.values())
                    .filter(paper -> fits(paper, instrument, body))
                    .toList())
        .orElse(List.of());
  }

  private boolean speaksFor(Member member, BodyId body) {
    var scope = new Scope.OfBody(body);
    return access.may(member, Duty.FOCAL_POINT, scope) || access.may(member, Duty.SIGNATORY, scope);
  }

  private static boolean fits(BodyPaper paper, Instrument instrument, BodyId body) {
    var setup = instrument.setup();
    boolean party = setup.parties().contains(body);
    return switch (paper) {
      case FULL_POWERS, CREDENTIALS -> party;
      case INSTRUMENT_OF_ACCESSION ->
          !party && setup.provisions().accession().policy() != Policy.CLOSED;
    };
  }

  /// Empty where the member's body cannot issue it.
  Optional<Sheet> of(BodyPaper paper, Instrument instrument, Member member, Language language) {
    return member
        .body()
        .filter(_ -> open(instrument, member).contains(paper))
        .flatMap(networks::body)
        .map(body -> sheet(paper, instrument, body, voices.of(language)));
  }

  /// Whoever prints it need not be who signs it: that is left to a hand.
  private Sheet sheet(BodyPaper paper, Instrument instrument, Body body, Voice voice) {
    var adopted = instrument.adopted().orElseThrow();
    var adoption = adopted.adoption();
    var setup = instrument.setup();
    var key = "depositary.form." + paper.name();
    var blocks = new ArrayList<Block>();
    blocks.add(
        letterheads
            .of(body.id())
            .block(
                voice.words(body.names()),
                voice.text("network.letterhead.alt", "body", voice.name(body.names()))));
    body.ownNames()
        .ifPresent(
            own ->
                own.texts().entrySet().stream()
                    .filter(name -> !name.getKey().equals(voice.language().tag()))
                    .forEach(name -> blocks.add(ownName(name.getKey(), name.getValue()))));
    blocks.add(new Block.Title(voice.text(key)));
    blocks.add(
        new Block.Paragraph(
            voice.text(
                key + ".text",
                "body",
                voice.name(body.names()),
                "text",
                voice.name(setup.titles()),
                "date",
                voice.date(adoption.date()),
                "place",
                voice.name(adoption.cityNames()))));
    if (paper != BodyPaper.INSTRUMENT_OF_ACCESSION) {
      blocks.add(new Block.SigningLine());
      blocks.add(new Block.Remark(Text.of(voice.text("depositary.form.person"))));
    }
    blocks.add(heads.original(adopted.digests(), voice));
    blocks.add(
        new Block.Together(
            List.of(
                new Block.Gap(12),
                new Block.Paragraph(voice.bold(body.names()), Alignment.START),
                new Block.Remark(Text.of(voice.text("depositary.form.signer"))),
                PaperHeads.signingLines(voice))));
    return new Sheet(
        voice.language(),
        voice.text(key) + " · " + voice.name(body.names()),
        setup.sample() || installation.sample(),
        adoption.date().atStartOfDay(adoption.zone()).toInstant(),
        blocks);
  }

  private static Block ownName(String tag, String name) {
    return new Block.Paragraph(
        new Text(
            List.of(new Text.Run(name, Text.Weight.REGULAR, org.peyvand.typeset.Language.of(tag)))),
        Alignment.CENTER);
  }
}
