package org.peyvand.stationery;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.languages.Numerals;
import org.peyvand.network.Body;
import org.peyvand.network.Letterhead;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text;

/// Composes the letters of one body in one language.
final class LetterSheets {
  private static final List<Integer> FACTS = List.of(2, 3);
  private static final List<Integer> PROGRAMME = List.of(3, 9, 5);
  private static final List<Integer> FOLLOW_UP = List.of(7, 4, 4);

  /// Room for scissors.
  private static final double BETWEEN_BADGES = 26;

  private final Voice voice;
  private final Body body;
  private final Letterhead letterhead;
  private final boolean sample;

  LetterSheets(Voice voice, Body body, Letterhead letterhead, boolean sample) {
    this.voice = voice;
    this.body = body;
    this.letterhead = letterhead;
    this.sample = sample;
  }

  Sheet of(Letter letter, Filled filled) {
    var blocks =
        switch (letter) {
          case VISA_SUPPORT -> visaSupport(filled);
          case BADGES -> badges(filled);
          case PROGRAMME -> programme(filled);
          case AGENDA -> agenda(filled);
          case REPORT -> report(filled);
        };
    var made = filled.date("date").or(() -> filled.date("begins")).orElseThrow();
    return new Sheet(
        voice.language(),
        voice.text("stationery." + letter.name()) + " · " + voice.name(body.names()),
        sample,
        made.atStartOfDay(ZoneOffset.UTC).toInstant(),
        blocks);
  }

  private List<Block> visaSupport(Filled filled) {
    var blocks = opening(Letter.VISA_SUPPORT);
    blocks.add(fact("date", date(filled, "date")));
    blocks.add(fact("addressee", filled.line("addressee")));
    blocks.add(
        new Block.Paragraph(voice.text("stationery.visa.asks", "body", voice.name(body.names()))));
    var rows = new ArrayList<List<Text>>();
    for (var blank : Letter.VISA_SUPPORT.blanks()) {
      var name = blank.name();
      if (name.equals("date") || name.equals("addressee") || filled.line(name).isEmpty()) continue;
      // A consulate compares with the passport, whose calendar may be the reader's other one.
      var value =
          blank.shape() == Blank.Shape.DATE
              ? filled.date(name).map(voice::dates).orElse("").replace("\n", " · ")
              : filled.line(name);
      rows.add(List.of(Text.of(label(name)), Text.of(value)));
    }
    blocks.add(new Block.Table(FACTS, List.of(Text.of(""), Text.of("")), rows));
    blocks.add(signing());
    return blocks;
  }

  /// Two in a row, to be cut apart.
  private List<Block> badges(Filled filled) {
    var head =
        head(
            new Letterhead(
                letterhead.emblem(),
                letterhead.color(),
                List.of(filled.line("event"), days(filled))));
    var badges = filled.lines("people").stream().map(line -> badge(head, line)).toList();
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < badges.size(); i += 2) {
      List<Block> second = i + 1 < badges.size() ? badges.get(i + 1) : List.of(new Block.Gap(1));
      blocks.add(new Block.Columns(badges.get(i), second));
      blocks.add(new Block.Gap(BETWEEN_BADGES));
    }
    return blocks;
  }

  private static List<Block> badge(Block head, String line) {
    var person = Filled.columns(line, 3);
    var blocks = new ArrayList<Block>();
    blocks.add(head);
    blocks.add(new Block.Heading(1, person.getFirst()));
    person.stream()
        .skip(1)
        .filter(words -> !words.isEmpty())
        .forEach(words -> blocks.add(new Block.Paragraph(Text.of(words), Alignment.START)));
    return blocks;
  }

  private List<Block> programme(Filled filled) {
    var blocks = opening(Letter.PROGRAMME);
    blocks.add(occasion(filled));
    var rows = new ArrayList<List<Text>>();
    for (var line : filled.lines("items")) {
      var day = Filled.day(line);
      if (day.isPresent()) {
        table(blocks, rows);
        blocks.add(new Block.Heading(2, voice.date(day.get())));
      } else rows.add(Filled.columns(line, 3).stream().map(Text::of).toList());
    }
    table(blocks, rows);
    return blocks;
  }

  private void table(List<Block> blocks, List<List<Text>> rows) {
    if (rows.isEmpty()) return;
    blocks.add(
        new Block.Table(
            PROGRAMME,
            List.of(said("head.time"), said("head.what"), said("field.place")),
            List.copyOf(rows)));
    rows.clear();
  }

  private List<Block> agenda(Filled filled) {
    var blocks = opening(Letter.AGENDA);
    blocks.add(occasion(filled));
    for (var name : List.of("time", "place", "chair"))
      if (!filled.line(name).isEmpty()) blocks.add(fact(name, filled.line(name)));
    listed(blocks, filled, "participants");
    blocks.add(new Block.Heading(2, label("points")));
    int number = 0;
    for (var point : filled.lines("points"))
      blocks.add(new Block.Clause(1, Numerals.clause(voice.language(), List.of(++number)), point));
    return blocks;
  }

  private List<Block> report(Filled filled) {
    var blocks = opening(Letter.REPORT);
    blocks.add(occasion(filled));
    blocks.add(fact("place", filled.line("place")));
    blocks.add(fact("purpose", filled.line("purpose")));
    listed(blocks, filled, "people");
    listed(blocks, filled, "meetings");
    blocks.add(new Block.Heading(2, label("results")));
    filled.lines("results").forEach(line -> blocks.add(new Block.Paragraph(line)));
    if (!filled.lines("followup").isEmpty()) {
      blocks.add(new Block.Heading(2, label("followup")));
      blocks.add(
          new Block.Table(
              FOLLOW_UP,
              List.of(said("head.what"), said("head.who"), said("head.until")),
              filled.lines("followup").stream()
                  .map(line -> Filled.columns(line, 3).stream().map(Text::of).toList())
                  .toList()));
    }
    listed(blocks, filled, "gifts");
    blocks.add(fact("costs", filled.line("costs")));
    blocks.add(fact("date", date(filled, "date")));
    blocks.add(signing());
    return blocks;
  }

  private List<Block> opening(Letter letter) {
    var blocks = new ArrayList<Block>();
    blocks.add(head(letterhead));
    blocks.add(new Block.Title(voice.text("stationery." + letter.name())));
    return blocks;
  }

  private Block head(Letterhead shown) {
    return shown.block(
        voice.words(body.names()),
        voice.text("network.letterhead.alt", "body", voice.name(body.names())));
  }

  private Block occasion(Filled filled) {
    return new Block.Paragraph(
        Text.bold(filled.line("event")).and(" · " + days(filled)), Alignment.CENTER);
  }

  private void listed(List<Block> blocks, Filled filled, String name) {
    if (filled.lines(name).isEmpty()) return;
    blocks.add(new Block.Heading(2, label(name)));
    blocks.add(new Block.Items(filled.lines(name).stream().map(Text::of).toList()));
  }

  /// One day, or the first and the last.
  private String days(Filled filled) {
    var first = date(filled, "begins");
    var last = date(filled, "ends");
    return last.isEmpty() || last.equals(first) ? first : first + " – " + last;
  }

  private String date(Filled filled, String name) {
    return filled.date(name).map(voice::date).orElse("");
  }

  private String label(String blank) {
    return voice.text("stationery.field." + blank);
  }

  private Text said(String key) {
    return Text.of(voice.text("stationery." + key));
  }

  private Block fact(String blank, String value) {
    return voice.fact("stationery.field." + blank, value);
  }

  private Block signing() {
    return new Block.Together(
        List.of(
            new Block.Gap(10),
            new Block.Paragraph(voice.bold(body.names()), Alignment.START),
            new Block.Columns(
                List.of(new Block.SigningLine(), remark("documents.signatory")),
                List.of(new Block.SigningLine(), remark("documents.signature")))));
  }

  private Block remark(String key) {
    return new Block.Remark(Text.of(voice.text(key)));
  }
}
