package org.peyvand.ties.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.ties.Dossier;
import org.peyvand.ties.Moment;
import org.peyvand.ties.TieFile;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Link;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// The dossier of two cities on paper: what the page tells, whole, from the first contact on.
@Component
class DossierSheets {
  private static final List<Integer> HINTS = List.of(3, 3, 5);
  private static final List<Integer> TIMELINE = List.of(3, 7, 4);

  private final Voices voices;
  private final Calendars calendars;
  private final Installation installation;

  DossierSheets(Voices voices, Calendars calendars, Installation installation) {
    this.voices = voices;
    this.calendars = calendars;
    this.installation = installation;
  }

  /// @param address of the page that shows the state of today
  Sheet of(Dossier dossier, Language language, String address) {
    return new Composition(dossier, language).sheet(address);
  }

  private final class Composition {
    private final Dossier dossier;
    private final Language language;
    private final Voice voice;
    private final List<Block> blocks = new ArrayList<>();

    Composition(Dossier dossier, Language language) {
      this.dossier = dossier;
      this.language = language;
      this.voice = voices.of(language);
    }

    Sheet sheet(String address) {
      var cities =
          voice.text(
              "ties.pair",
              "first",
              voice.name(dossier.pair().first().names()),
              "second",
              voice.name(dossier.pair().second().names()));
      blocks.add(new Block.Title(voice.text("ties.dossier")));
      blocks.add(new Block.Paragraph(Text.bold(cities), Alignment.CENTER));
      blocks.add(new Block.Gap(8));
      blocks.add(
          new Block.Paragraph(voice.text("ties.dossier.of", "day", voice.date(dossier.today()))));
      activity();
      ties();
      hints();
      timeline();
      blocks.add(
          new Block.Remark(
              Text.of(voice.label("ties.dossier.current") + " ").and(new Link.Web(address))));
      return new Sheet(
          language,
          voice.text("ties.dossier") + " · " + cities,
          installation.sample(),
          made(),
          blocks);
    }

    /// Standing is computed for the day, so the paper of another day is another paper.
    private Instant made() {
      return dossier.today().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void activity() {
      dossier
          .lastActivity()
          .ifPresent(
              day ->
                  blocks.add(
                      new Block.Paragraph(
                          voice.text(
                              dossier.dormant() ? "ties.dormant" : "ties.active",
                              "day",
                              voice.date(day),
                              "years",
                              dossier.dormantAfterYears()))));
    }

    private void ties() {
      blocks.add(new Block.Heading(1, voice.text("ties.list")));
      if (dossier.ties().isEmpty()) blocks.add(new Block.Paragraph(voice.text("ties.no-tie")));
      for (var file : dossier.ties()) tie(file);
    }

    private void tie(TieFile file) {
      var tie = file.tie();
      var state = dossier.state(file);
      blocks.add(
          new Block.Heading(
              2,
              voice.text(
                  "ties.between",
                  "kind",
                  voice.text("ties.kind.", tie.kind()),
                  "one",
                  name(tie.body()),
                  "other",
                  name(tie.other()))));
      blocks.add(new Block.Paragraph(Text.bold(voice.text("ties.standing." + state.standing()))));
      tie.called().ifPresent(called -> blocks.add(voice.fact("ties.called", voice.words(called))));
      blocks.add(voice.fact("ties.basis", voice.text("ties.basis.", tie.basis())));
      tie.basisWords()
          .ifPresent(words -> blocks.add(voice.fact("ties.basis-words", voice.words(words))));
      tie.began().ifPresent(began -> blocks.add(voice.fact("ties.began", date(began))));
      tie.terms()
          .months()
          .ifPresent(
              months ->
                  blocks.add(
                      voice.fact("ties.term", voice.text("ties.term.months", "months", months))));
      blocks.add(voice.fact("ties.renewal", voice.text("ties.renewal.", tie.terms().renewal())));
      tie.terms()
          .notice()
          .ifPresent(
              notice ->
                  blocks.add(
                      voice.fact(
                          "ties.notice",
                          voice.text("ties.notice." + notice.unit(), "amount", notice.amount()))));
      state.until().ifPresent(day -> blocks.add(voice.fact("ties.until", voice.date(day))));
      state.noticeBy().ifPresent(day -> blocks.add(voice.fact("ties.notice-by", voice.date(day))));
      for (var answer : file.answers()) {
        said(
            voice.text("ties.answered." + answer.saying(), "body", name(answer.body())),
            answer.words());
      }
      for (var ending : file.endings()) {
        said(
            voice.text(
                "ties.ended-by", "body", name(ending.body()), "day", voice.date(ending.ends())),
            Optional.of(ending.words()));
      }
      if (state.competing()) blocks.add(new Block.Paragraph(voice.text("ties.competing")));
    }

    private void said(String sentence, Optional<Multilingual> words) {
      var text = Text.of(sentence);
      blocks.add(
          new Block.Paragraph(
              words
                  .map(said -> Voice.joined(List.of(text, Text.of(voice.gap()), voice.words(said))))
                  .orElse(text),
              Alignment.START));
    }

    private void hints() {
      if (dossier.hints().isEmpty()) return;
      blocks.add(new Block.Heading(1, voice.text("ties.hints")));
      blocks.add(new Block.Paragraph(voice.text("ties.hints.help")));
      if (dossier.contradictory()) {
        blocks.add(new Block.Paragraph(Text.bold(voice.text("ties.contradictory"))));
      }
      var rows = new ArrayList<List<Text>>();
      for (var hint : dossier.hints()) {
        var source = voice.words(hint.source());
        rows.add(
            List.of(
                Text.of(voice.text("ties.kind.", hint.kind())),
                Text.of(hint.began().map(this::date).orElse("–")),
                hint.published()
                    .map(day -> Voice.joined(List.of(source, Text.of(" · " + voice.date(day)))))
                    .orElse(source)));
      }
      blocks.add(
          new Block.Table(
              HINTS, List.of(head("ties.kind"), head("ties.began"), head("ties.source")), rows));
    }

    private void timeline() {
      if (dossier.timeline().isEmpty()) return;
      blocks.add(new Block.Heading(1, voice.text("ties.timeline")));
      var rows = new ArrayList<List<Text>>();
      for (var moment : dossier.timeline()) {
        rows.add(List.of(Text.of(date(moment.when())), what(moment), source(moment)));
      }
      blocks.add(
          new Block.Table(
              TIMELINE, List.of(head("ties.when"), head("ties.what"), head("ties.source")), rows));
    }

    private Text what(Moment moment) {
      return switch (moment) {
        case Moment.Told(var event) -> voice.words(event.words());
        case Moment.Signed(var text, _, var body) ->
            Text.of(
                voice.text(
                    "ties.moment.signed",
                    "body",
                    voice.name(body.names()),
                    "text",
                    voice.name(text.setup().shortNames())));
        case Moment.Began(var file, _) ->
            Text.of(
                voice.text(
                    "ties.moment.began",
                    "one",
                    name(file.tie().body()),
                    "other",
                    name(file.tie().other())));
        case Moment.Ended(_, var ending) ->
            Text.of(voice.text("ties.moment.ended", "body", name(ending.body())));
      };
    }

    private Text source(Moment moment) {
      return switch (moment) {
        case Moment.Told(var event) ->
            event
                .source()
                .map(voice::words)
                .or(() -> event.body().map(body -> Text.of(name(body))))
                .orElseGet(() -> Text.of("–"));
        case Moment.Signed(_, Act act, _) ->
            Text.of(
                voice.text(
                    act.confirmation().isPresent()
                        ? "ties.source.confirmed"
                        : "ties.source.register"));
        case Moment.Began(var file, _) -> Text.of(name(file.tie().body()));
        case Moment.Ended(_, var ending) -> Text.of(name(ending.body()));
      };
    }

    private Text head(String key) {
      return Text.of(voice.text(key));
    }

    private String name(BodyId body) {
      return dossier.body(body).map(found -> voice.name(found.names())).orElse("—");
    }

    private String date(HistoricalDate when) {
      return when.precision() == HistoricalDate.Precision.DAY
              && when.calendar() == CalendarSystem.GREGORIAN
          ? voice.date(when.first())
          : calendars.historical(language, when);
    }
  }
}
