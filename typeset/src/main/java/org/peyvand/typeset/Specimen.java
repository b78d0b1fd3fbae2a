package org.peyvand.typeset;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.typeset.Block.Alignment;

/// The specimen book: everything that can be set, in every language of the house and in French.
public final class Specimen {
  private static final Instant MADE = Instant.parse("2026-05-04T09:30:00Z");

  private Specimen() {}

  /// Writes the book into the file that is named.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || arguments[0].startsWith("-")) {
      System.err.println("specimen: name the file to write, such as specimen.pdf");
      System.exit(2);
    }
    var file = Path.of(arguments[0]);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var written = new Typesetter().write(paper(), out);
      if (!written.flaws().isEmpty()) throw new IllegalStateException(written.flaws().toString());
      System.out.println(file + ": " + written.pages() + " pages");
    }
  }

  /// The book.
  public static Paper paper() {
    var sections = new ArrayList<Section>();
    sections.add(opening());
    for (var tag : SpecimenWords.LANGUAGES) sections.add(section(SpecimenWords.of(tag)));
    return new Paper(sections, List.of(), MADE);
  }

  private static Section opening() {
    var english = SpecimenWords.of("en");
    var titles = new ArrayList<Block>();
    titles.add(new Block.Figure(emblem(), english.get("alternative"), 110, Text.of("")));
    titles.add(new Block.Title("Specimen book"));
    for (var tag : SpecimenWords.LANGUAGES) {
      var words = SpecimenWords.of(tag);
      titles.add(
          new Block.Paragraph(
              new Text(List.of()).and(words.language(), words.get("title")), Alignment.CENTER));
    }
    List<Block> blocks =
        List.of(
            new Block.TitlePage(titles),
            new Block.Heading(1, english.get("contents")),
            new Block.Contents(2));
    return new Section(english.language(), "Specimen book", english.furniture(), blocks);
  }

  static Section section(SpecimenWords words) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(words.get("title")));
    blocks.add(new Block.Remark(Text.of(words.get("remark"))));
    blocks.add(
        new Block.Paragraph(Text.of(words.get("preamble")).noted(Text.of(words.get("note")))));
    clauses(blocks, words);
    blocks.add(new Block.Heading(2, words.get("caption")));
    blocks.add(
        new Block.Figure(emblem(), words.get("alternative"), 150, Text.of(words.get("caption"))));
    blocks.add(new Block.Paragraph(seeAlso(words)));
    blocks.add(new Block.Figure(shades(), words.get("alternative"), 240, Text.of("")));
    blocks.add(new Block.Paragraph(words.get("preamble")));
    blocks.add(table(words));
    List<Block> signature =
        List.of(
            new Block.SigningLine(),
            new Block.Paragraph(Text.bold(words.get("party")), Alignment.START),
            new Block.Paragraph(Text.of(words.get("seat")), Alignment.START));
    blocks.add(new Block.Columns(signature, signature));
    return new Section(words.language(), words.get("title"), words.furniture(), blocks);
  }

  private static void clauses(List<Block> blocks, SpecimenWords words) {
    var first = words.get("clause.1");
    var second = words.get("clause.2");
    blocks.add(new Block.Heading(1, words.get("heading")));
    blocks.add(new Block.Anchor(words.language().tag() + "-mechanism"));
    blocks.add(new Block.Clause(1, words.number(1) + ".", first));
    blocks.add(new Block.Clause(1, words.number(2) + ".", second));
    blocks.add(new Block.Clause(2, words.number(2) + "." + words.number(1) + ".", first));
    blocks.add(
        new Block.Clause(
            3,
            "(" + words.number(1) + ")",
            Text.of(first + " ").and(second).noted(Text.of(words.get("note")))));
    blocks.add(new Block.Clause(4, "–", second));
    blocks.add(
        new Block.Clause(
            1,
            words.number(3) + ".",
            Text.of(words.before("clause.3", "{name}"))
                .and(words.other(), words.get("name"))
                .and(words.after("clause.3", "{name}"))));
    blocks.add(new Block.Items(List.of(Text.of(words.get("party")), Text.of(words.get("seat")))));
  }

  private static Text seeAlso(SpecimenWords words) {
    return Text.of(words.before("see", "{link}"))
        .and(new Link.To(words.language().tag() + "-mechanism"), words.get("link"))
        .and(words.after("see", "{link}") + " ")
        .and(new Link.Web("https://example.org/"));
  }

  private static Block table(SpecimenWords words) {
    var party = Text.of(words.get("party"));
    var seat = Text.of(words.get("seat"));
    var rows = new ArrayList<List<Text>>();
    for (int i = 1; i <= 3; i++) rows.add(List.of(Text.of(words.number(i)), party, seat));
    // So long that a page may end within it.
    var all = words.get("clause.1") + " " + words.get("clause.2") + " " + words.get("preamble");
    rows.add(List.of(Text.of(words.number(4)), Text.of(all + " " + all), seat));
    return new Block.Table(List.of(1, 4, 3), List.of(Text.of("№"), party, seat), rows);
  }

  private static Picture emblem() {
    try (var in = Specimen.class.getResourceAsStream("specimen/emblem.svg")) {
      if (in == null) throw new IllegalStateException("the emblem is not on the class path");
      return switch (Pictures.read(in.readAllBytes())) {
        case PictureOutcome.Read(var picture) -> picture;
        case PictureOutcome.Unreadable no -> throw new IllegalStateException(no.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A picture made of points: from one color to another.
  private static Picture shades() {
    var image = new BufferedImage(240, 36, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++)
      for (int y = 0; y < image.getHeight(); y++)
        image.setRGB(x, y, (0x9C - x * 0x7F / 240) << 16 | (0x1C + x / 30) << 8 | 0x1C + x / 10);
    return new Raster(image);
  }
}
