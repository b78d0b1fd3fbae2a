package org.peyvand.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Typesetter;

/// A Java of its own, told that it stands elsewhere, prints the same bytes: an original, a paper in
/// each language with everything that a voice can say, and their Word files.
class PressAbroadTests {
  @TempDir Path folder;

  static final class Press {
    public static void main(String[] arguments) throws Exception {
      print(Path.of(arguments[0]));
    }
  }

  @Test
  void machines_that_differ_print_the_same_papers() throws Exception {
    var here = Files.createDirectories(folder.resolve("here"));
    print(here);
    var tehran =
        printedAbroad(
            "tehran", "-Duser.language=fa", "-Duser.country=IR", "-Duser.timezone=Asia/Tehran");
    var paulo =
        printedAbroad(
            "paulo",
            "-Duser.language=pt",
            "-Duser.country=BR",
            "-Duser.timezone=America/Sao_Paulo",
            "-Dfile.encoding=ISO-8859-1");

    try (var files = Files.list(here)) {
      for (var file : files.toList()) {
        assertThat(tehran.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        assertThat(paulo.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  static void print(Path folder) throws Exception {
    var messages = new Messages();
    var documents = new Documents(new Captions(messages), new Typesetter());
    var voices = new Voices(messages, new Calendars(messages));
    var statement = SampleManuscripts.jointStatement();
    switch (documents.print(statement)) {
      case PrintOutcome.Printed(var original) -> {
        Files.write(folder.resolve("original.pdf"), original.pdf());
        Files.write(
            folder.resolve("text.akn.zip"),
            Documents.bundle(original.texts(), original.collection()));
      }
      case PrintOutcome.Unprintable(var blemishes) -> throw new AssertionError(blemishes);
    }
    switch (documents.docx(statement, statement.languages())) {
      case DocxOutcome.Written(var docx) -> Files.write(folder.resolve("text.docx"), docx);
      case DocxOutcome.Unprintable(var blemishes) -> throw new AssertionError(blemishes);
    }
    for (var language : Language.values()) {
      var sheet = sheet(voices.of(language));
      Files.write(folder.resolve(language.tag() + ".pdf"), documents.print(sheet));
      Files.write(folder.resolve(language.tag() + ".docx"), documents.docx(sheet));
    }
  }

  private static Sheet sheet(Voice voice) {
    var day = LocalDate.of(2025, 10, 23);
    var at = Instant.parse("2025-10-23T21:30:00Z");
    var names = SampleManuscripts.jointStatement().parties().getFirst().names();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(Text.of(voice.text("depositary.paper.notification"))));
    blocks.add(voice.fact("depositary.status.party", voice.bold(names)));
    blocks.add(voice.fact("depositary.status.act", voice.dates(day)));
    blocks.add(
        voice.fact(
            "depositary.signature.recorded", voice.dateTime(at, ZoneId.of("Europe/Moscow"))));
    blocks.add(
        new Block.Paragraph(
            voice.text("depositary.status.caption", "signed", 1234, "parties", 5678)));
    blocks.add(new Block.Paragraph(voice.list(List.of("1", "2", voice.digits(2026)))));
    blocks.add(new Block.Columns(List.of(new Block.SigningLine()), List.of(new Block.Gap(9))));
    return new Sheet(voice.language(), voice.name(names), true, at, blocks);
  }

  private Path printedAbroad(String place, String... settings) throws Exception {
    var printed = Files.createDirectories(folder.resolve(place));
    var temporary = Files.createDirectories(folder.resolve(place + "-tmp"));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings));
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Press.class.getName(),
            printed.toString()));
    var log = folder.resolve(place + ".log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    return printed;
  }
}
