package org.peyvand.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.typeset.Attachment.Relationship;

/// An invented treaty in all eleven languages: what tests and benchmarks set, and a look at it by
/// eye.
public final class Treaty {
  static final Instant MADE = Instant.parse("2026-05-04T09:30:00Z");

  private Treaty() {}

  /// Writes the treaty to the file named first; run by hand and by the test of equal bytes.
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    var outcome = new Typesetter().set(paper(1));
    if (!(outcome instanceof TypesetOutcome.Printed printed))
      throw new IllegalStateException(outcome.toString());
    Files.write(Path.of(arguments[0]), printed.pdf());
    System.out.println(
        printed.pages() + " pages, " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  /// @param rounds how often the clauses are repeated, for longer papers
  public static Paper paper(int rounds) {
    return paper(rounds, attachments());
  }

  /// The same, carrying other files.
  public static Paper paper(int rounds, List<Attachment> attachments) {
    var sections = new ArrayList<Section>();
    sections.add(cover());
    for (var version : Version.ALL) sections.add(section(version, rounds));
    return new Paper(sections, attachments, MADE);
  }

  private static Section cover() {
    var english = Version.ALL.get(1);
    List<Block> blocks =
        List.of(
            new Block.Gap(60),
            new Block.Title(english.title()),
            new Block.Paragraph(Text.of("Done at Whiteriver"), Block.Alignment.CENTER),
            new Block.Gap(30),
            new Block.Heading(1, "Languages"),
            new Block.Contents());
    return new Section(Language.of("en"), "Contents", furniture(english), blocks);
  }

  private static Furniture furniture(Version version) {
    return new Furniture(version.title(), version.notice(), version.numbering());
  }

  static Section section(Version version, int rounds) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(version.title()));
    blocks.add(new Block.Paragraph(version.preamble()));
    for (int round = 0; round < rounds; round++) {
      blocks.add(new Block.Heading(1, version.heading()));
      var clauses = version.clauses();
      blocks.add(new Block.Clause(1, version.number(1) + ".", clauses.get(0)));
      blocks.add(new Block.Clause(1, version.number(2) + ".", clauses.get(1)));
      var numbered = version.number(2) + "." + version.number(1) + ".";
      blocks.add(new Block.Clause(2, numbered, clauses.get(0)));
      blocks.add(
          new Block.Clause(
              3, "(" + version.number(1) + ")", Text.of(clauses.get(0) + " " + clauses.get(1))));
      blocks.add(new Block.Clause(4, "–", clauses.get(1)));
      blocks.add(
          new Block.Clause(
              1,
              version.number(3) + ".",
              Text.of(clauses.get(2)).and(version.other(), version.foreign()).and(".")));
      blocks.add(new Block.Items(List.of(Text.of(version.party()), Text.of(version.seat()))));
      blocks.add(new Block.Paragraph(version.preamble()));
    }
    blocks.add(
        new Block.Table(
            List.of(1, 4, 3),
            List.of(Text.of("№"), Text.of(version.party()), Text.of(version.seat())),
            List.of(
                List.of(Text.of(version.number(1)), Text.of(version.preamble()), Text.of("")),
                List.of(
                    Text.of(version.number(12)),
                    Text.of(version.party()),
                    Text.of(version.seat())))));
    List<Block> signature =
        List.of(
            new Block.SigningLine(),
            new Block.Paragraph(Text.bold(version.party()), Block.Alignment.START),
            new Block.Paragraph(Text.of(version.seat()), Block.Alignment.START));
    blocks.add(new Block.Columns(signature, signature));
    return new Section(version.tongue(), version.title(), furniture(version), blocks);
  }

  private static List<Attachment> attachments() {
    var attachments = new ArrayList<Attachment>();
    attachments.add(
        new Attachment(
            "record.json",
            "application/json",
            Relationship.DATA,
            "The record of the instrument",
            "{\"sample\":true}".getBytes(UTF_8)));
    for (var version : Version.ALL)
      attachments.add(
          new Attachment(
              "texts/" + version.language() + ".akn.xml",
              "application/akn+xml",
              Relationship.SOURCE,
              version.title(),
              ("<akomaNtoso>" + version.title() + "</akomaNtoso>").getBytes(UTF_8)));
    return attachments;
  }
}
