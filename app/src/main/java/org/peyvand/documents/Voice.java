package org.peyvand.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Numerals;
import org.peyvand.languages.Phrase;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Text.Run;
import org.peyvand.typeset.Text.Weight;

/// What a paper in one language is written with: its sentences, dates, numbers and names.
public final class Voice {
  /// Codes and addresses belong to no language and run from left to right.
  private static final org.peyvand.typeset.Language CODE = org.peyvand.typeset.Language.of("zxx");

  private final Language language;
  private final Messages messages;
  private final Calendars calendars;

  Voice(Language language, Messages messages, Calendars calendars) {
    this.language = language;
    this.messages = messages;
    this.calendars = calendars;
  }

  public Language language() {
    return language;
  }

  /// The sentence `room.key`.
  public String text(String key, Object... namesAndValues) {
    return messages.text(language, key, namesAndValues);
  }

  /// The sentence for a name that comes from an enum.
  public String text(String prefix, Enum<?> name) {
    return messages.text(language, prefix + name.name());
  }

  public String date(LocalDate day) {
    return calendars.date(language, day);
  }

  /// The day in the language's own calendar and, below it, in the other that its readers use.
  public String dates(LocalDate day) {
    var own = date(day);
    return calendars.also(language, day).map(also -> own + "\n" + also).orElse(own);
  }

  public String dateTime(Instant instant, ZoneId zone) {
    return calendars.dateTime(language, instant, zone);
  }

  /// A number that is a name, such as that of an entry.
  public String digits(long number) {
    return Numerals.plain(language, number);
  }

  public String list(List<String> items) {
    return Numerals.list(language, items);
  }

  /// What something is called in this language, for use within a sentence.
  public String name(Multilingual names) {
    return names.in(language).text();
  }

  /// Words that may have to be shown in another language; they say in which.
  public Text words(Multilingual said) {
    return words(said, Weight.REGULAR);
  }

  public Text bold(Multilingual said) {
    return words(said, Weight.BOLD);
  }

  private Text words(Multilingual said, Weight weight) {
    var phrase = said.in(language);
    return run(phrase, phrase.text(), weight);
  }

  private Text run(Phrase phrase, String words, Weight weight) {
    var foreign =
        phrase.tag().equals(language.tag()) ? null : org.peyvand.typeset.Language.of(phrase.tag());
    return new Text(List.of(new Run(words, weight, foreign)));
  }

  /// A code, such as a digest.
  public Text code(String code) {
    return new Text(List.of(new Run(code, Weight.REGULAR, CODE)));
  }

  /// A line that says what it says first: `Date: 23 October 2025`.
  public Block fact(String key, Text value) {
    return new Block.Paragraph(
        joined(List.of(Text.bold(label(key)), Text.of(gap()), value)), Alignment.START);
  }

  public Block fact(String key, String value) {
    return fact(key, Text.of(value));
  }

  /// What stands before its value, with the mark that the language puts there.
  public String label(String key) {
    return text("documents.label", "label", text(key));
  }

  /// The same for words that are no sentence of ours.
  public Text label(Multilingual said) {
    var phrase = said.in(language);
    return run(phrase, text("documents.label", "label", phrase.text()), Weight.BOLD);
  }

  /// What stands between two sentences; nothing in Chinese.
  public String gap() {
    return language == Language.ZH ? "" : " ";
  }

  /// One text after another.
  public static Text joined(List<Text> texts) {
    return new Text(texts.stream().flatMap(text -> text.runs().stream()).toList());
  }
}
