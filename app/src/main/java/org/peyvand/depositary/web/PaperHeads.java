package org.peyvand.depositary.web;

import java.util.List;
import org.peyvand.depositary.Effect;
import org.peyvand.documents.Digests;
import org.peyvand.documents.Voice;
import org.peyvand.network.LetterheadOwner;
import org.peyvand.network.Letterheads;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.Instrument;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// What the papers of the depositary have in common: whose they are, and of which text they speak.
@Component
class PaperHeads {
  private final Networks networks;
  private final Letterheads letterheads;

  PaperHeads(Networks networks, Letterheads letterheads) {
    this.networks = networks;
    this.letterheads = letterheads;
  }

  /// The letterhead of the depositary, what the paper is, and the name of the text.
  List<Block> of(Instrument instrument, Voice voice, String title) {
    var network = networks.network(instrument.network()).map(Network::names).orElseThrow();
    var name =
        Voice.joined(
            List.of(
                voice.words(network), Text.of(" · " + voice.text("depositary.paper.depositary"))));
    return List.of(
        letterheads
            .of(new LetterheadOwner.OfDepositary(instrument.network()))
            .block(name, voice.text("network.letterhead.alt", "body", voice.name(network))),
        new Block.Title(voice.text(title)),
        new Block.Paragraph(voice.bold(instrument.setup().titles()), Alignment.CENTER),
        new Block.Gap(8));
  }

  /// Everyone who was invited to be a party.
  Block addressees(Instrument instrument, Voice voice) {
    return voice.fact(
        "depositary.paper.to",
        voice.list(
            instrument.setup().parties().stream()
                .flatMap(party -> networks.body(party).stream())
                .map(body -> voice.name(body.names()))
                .toList()));
  }

  static Block entry(long index, Voice voice) {
    return voice.fact(
        "depositary.signature.register", voice.text("depositary.signature.entry", "index", index));
  }

  Block adoption(Adoption adoption, Voice voice) {
    return voice.fact(
        "texts.adopted",
        "%s · %s · %s"
            .formatted(
                voice.date(adoption.date()),
                voice.name(adoption.cityNames()),
                voice.text("texts.manner.", adoption.manner())));
  }

  /// By which anybody knows the very original that is spoken of.
  Block original(Digests digests, Voice voice) {
    return digest(voice.label("depositary.paper.digest"), digests.sha256(), voice);
  }

  static Block digest(String name, String hex, Voice voice) {
    return new Block.Remark(
        Voice.joined(List.of(Text.of(name + " "), voice.code(VerifyPanel.groups(hex)))));
  }

  /// Where the depositary signs by hand.
  static Block signingPlace(Voice voice) {
    return new Block.Together(
        List.of(
            new Block.Gap(10),
            new Block.Paragraph(Text.bold(voice.text("depositary.paper.for-depositary"))),
            signingLines(voice)));
  }

  static Block signingLines(Voice voice) {
    return new Block.Columns(
        List.of(new Block.SigningLine(), remark(voice, "documents.place_and_date")),
        List.of(
            new Block.SigningLine(),
            remark(voice, "documents.signature"),
            new Block.SigningLine(),
            remark(voice, "documents.signatory")));
  }

  private static Block remark(Voice voice, String key) {
    return new Block.Remark(Text.of(voice.text(key)));
  }

  static String effect(Effect effect, Voice voice) {
    return switch (effect) {
      case Effect.InEffect(var since) ->
          voice.text("depositary.status.in-effect", "since", voice.date(since));
      case Effect.NotYet(var missing) ->
          voice.text("depositary.status.not-in-effect", "missing", missing);
    };
  }
}
