package org.peyvand.depositary.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.web.StatusPanel.Claimed;
import org.peyvand.depositary.web.StatusPanel.Row;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Adoption;
import org.peyvand.texts.Instrument;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Link;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// The status chart as a paper: what the page of the text shows, and until when it holds.
@Component
class StatusSheets {
  /// Of party, act, who confirmed. No narrower: long words of ours have to find room.
  private static final List<Integer> WIDTHS = List.of(36, 35, 29);

  private final StatementPanels panels;
  private final PaperHeads heads;
  private final Voices voices;
  private final Installation installation;

  StatusSheets(StatementPanels panels, PaperHeads heads, Voices voices, Installation installation) {
    this.panels = panels;
    this.heads = heads;
    this.voices = voices;
    this.installation = installation;
  }

  /// @param address of the page that shows the state of today
  Sheet of(Instrument instrument, Language language, String address) {
    var adopted = instrument.adopted().orElseThrow();
    var panel = panels.status(instrument);
    var voice = voices.of(language);
    var until = until(panel, adopted.adoption());
    var blocks = new ArrayList<Block>();
    blocks.addAll(heads.of(instrument, voice, "depositary.status.title"));
    blocks.add(heads.adoption(adopted.adoption(), voice));
    blocks.add(new Block.Paragraph(Text.bold(PaperHeads.effect(panel.effect(), voice))));
    blocks.add(
        new Block.Paragraph(
            voice.text(
                "depositary.status.caption",
                "signed",
                panel.signed(),
                "parties",
                panel.rows().size())));
    blocks.add(table(panel, voice));
    claims(blocks, panel, voice);
    blocks.add(heads.original(adopted.digests(), voice));
    blocks.add(
        new Block.Remark(
            Text.of(
                    voice.text(
                            "depositary.paper.until",
                            "at",
                            voice.dateTime(until, adopted.adoption().zone()))
                        + voice.gap()
                        + voice.label("depositary.paper.current")
                        + " ")
                .and(new Link.Web(address))));
    return new Sheet(
        language,
        voice.text("depositary.status.title") + " · " + voice.name(instrument.setup().shortNames()),
        instrument.setup().sample() || installation.sample(),
        until,
        blocks);
  }

  /// When the latest of the acts shown was recorded or confirmed; before any, the adoption.
  private static Instant until(StatusPanel panel, Adoption adoption) {
    var acts =
        panel.rows().stream()
            .flatMap(row -> row.act().stream())
            .flatMap(
                act ->
                    Stream.concat(
                        Stream.of(act.recordedAt()),
                        act.confirmation().map(Act.Confirmation::at).stream()));
    var adopted = adoption.date().atStartOfDay(adoption.zone()).toInstant();
    return Stream.concat(Stream.of(adopted), acts).max(Instant::compareTo).orElse(adopted);
  }

  private static Block table(StatusPanel panel, Voice voice) {
    var head =
        Stream.of("party", "act", "confirmed-by")
            .map(key -> Text.of(voice.text("depositary.status." + key)))
            .toList();
    return new Block.Table(
        WIDTHS, head, panel.rows().stream().map(row -> cells(row, voice)).toList());
  }

  private static List<Text> cells(Row row, Voice voice) {
    var body =
        Voice.joined(
            List.of(
                voice.bold(row.body().names()),
                Text.of("\n"),
                voice.words(row.body().city().names())));
    if (row.act().isEmpty()) {
      return List.of(body, Text.of(voice.text("depositary.status.none")), Text.of("–"));
    }
    var act = row.act().get();
    return List.of(
        body,
        Voice.joined(
            List.of(
                Text.bold(voice.text("depositary.act.SIGNED")),
                Text.of("\n" + voice.dates(act.on()) + "\n"),
                voice.words(act.place()),
                Text.of(" · "),
                voice.code(act.evidence().unbrokenSystem()))),
        act.confirmation()
            .map(confirmed -> voice.words(confirmed.by().office()))
            .orElseGet(() -> Text.of(voice.text("depositary.status.unconfirmed"))));
  }

  /// Apart from the acts, with a heading that says what they are.
  private static void claims(List<Block> blocks, StatusPanel panel, Voice voice) {
    if (panel.claims().isEmpty()) return;
    blocks.add(
        new Block.Heading(
            1,
            "%s (%s)"
                .formatted(
                    voice.text("depositary.claims.title"), voice.text("depositary.claims.word"))));
    blocks.add(new Block.Paragraph(voice.text("depositary.claims.help")));
    panel.claims().forEach(claimed -> claim(blocks, claimed, voice));
  }

  private static void claim(List<Block> blocks, Claimed claimed, Voice voice) {
    var said = new ArrayList<Block>();
    said.add(new Block.Paragraph(voice.words(claimed.report().wording())));
    for (var group : claimed.groups()) {
      if (group.bodies().isEmpty()) continue;
      said.add(
          new Block.Paragraph(
              Voice.joined(
                  List.of(voice.label(group.verb()), Text.of(" " + names(group.bodies(), voice)))),
              Alignment.START));
    }
    var source = claimed.report().source();
    said.add(
        new Block.Remark(
            Voice.joined(
                List.of(
                    Text.of(voice.text("depositary.claims.said-by") + " "),
                    voice.words(source.names()),
                    Text.of(" · " + voice.date(source.published()))))));
    blocks.add(new Block.Together(said));
  }

  private static String names(List<Multilingual> names, Voice voice) {
    return voice.list(names.stream().map(voice::name).toList());
  }
}
