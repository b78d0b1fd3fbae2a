package org.peyvand.depositary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Act.Confirmation;
import org.peyvand.depositary.ActHistory;
import org.peyvand.depositary.Notifications;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.register.Recorded;
import org.peyvand.register.Register;
import org.peyvand.texts.Instrument;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// How the depositary informs the parties of an act (Vienna Convention, art. 77 (1) (e)), once it
/// has confirmed it. What comes later changes no letter of it, a new letterhead aside.
@Component
class NotificationSheets {
  private final ActHistory history;
  private final Networks networks;
  private final Register register;
  private final PaperHeads heads;
  private final Voices voices;
  private final Installation installation;
  private final Notifications notifications;

  NotificationSheets(
      ActHistory history,
      Networks networks,
      Register register,
      PaperHeads heads,
      Voices voices,
      Installation installation,
      Notifications notifications) {
    this.history = history;
    this.networks = networks;
    this.register = register;
    this.heads = heads;
    this.voices = voices;
    this.installation = installation;
    this.notifications = notifications;
  }

  /// Empty while nobody has confirmed the act.
  Optional<Sheet> of(Instrument instrument, Act act, Language language) {
    return act.confirmation().map(confirmed -> sheet(instrument, act, confirmed, language));
  }

  private Sheet sheet(Instrument instrument, Act act, Confirmation confirmed, Language language) {
    var adopted = instrument.adopted().orElseThrow();
    var voice = voices.of(language);
    var standing = history.at(instrument, act);
    var parties = instrument.setup().parties();
    var blocks = new ArrayList<Block>();
    blocks.addAll(heads.of(instrument, voice, "depositary.paper.notification"));
    notifications
        .of(act.id())
        .ifPresent(
            made ->
                blocks.add(
                    voice.fact("depositary.notifications.number", voice.digits(made.number()))));
    blocks.add(heads.addressees(instrument, voice));
    blocks.add(new Block.Paragraph(voice.text("depositary.paper.informs")));
    act(blocks, act, voice);
    blocks.add(
        voice.fact(
            "depositary.status.confirmed-by",
            Voice.joined(
                List.of(
                    voice.words(confirmed.by().office()),
                    Text.of(" · " + voice.dateTime(confirmed.at(), act.zone()))))));
    register
        .entry(act.id())
        .flatMap(Recorded::index)
        .ifPresent(index -> blocks.add(PaperHeads.entry(index, voice)));
    blocks.add(new Block.Gap(6));
    blocks.add(
        new Block.Paragraph(
            voice.text(
                "depositary.status.caption",
                "signed",
                standing.signed(),
                "parties",
                parties.size())));
    blocks.add(new Block.Paragraph(Text.bold(PaperHeads.effect(standing.effect(), voice))));
    blocks.add(new Block.Paragraph(voice.text("depositary.paper.check")));
    blocks.add(heads.original(adopted.digests(), voice));
    blocks.add(PaperHeads.signingPlace(voice));
    return new Sheet(
        language,
        voice.text("depositary.paper.notification")
            + " · "
            + voice.name(instrument.setup().shortNames()),
        instrument.setup().sample() || installation.sample(),
        confirmed.at(),
        blocks);
  }

  private void act(List<Block> blocks, Act act, Voice voice) {
    var body = networks.body(act.body()).map(Body::names).orElseThrow();
    blocks.add(voice.fact("depositary.status.party", voice.bold(body)));
    blocks.add(
        voice.fact(
            "depositary.status.act",
            Voice.joined(
                List.of(
                    Text.of(voice.text("depositary.act.SIGNED") + " · "),
                    voice.words(act.place()),
                    Text.of(" · " + voice.dates(act.on()).replace("\n", " · "))))));
    blocks.add(
        voice.fact(
            "depositary.status.signature",
            Voice.joined(
                List.of(
                    voice.code(act.evidence().unbrokenSystem()),
                    Text.of(" · " + act.evidence().signer())))));
    blocks.add(
        voice.fact("depositary.signature.recorded", voice.dateTime(act.recordedAt(), act.zone())));
  }
}
