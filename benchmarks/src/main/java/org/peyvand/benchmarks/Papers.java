package org.peyvand.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Furniture;
import org.peyvand.typeset.Numbering;
import org.peyvand.typeset.Paper;
import org.peyvand.typeset.Section;
import org.peyvand.typeset.Treaty;
import org.peyvand.typeset.Typesetter;

/// The same text for three printers: as a paper of ours, as XSL-FO and as HTML. English and Russian
/// only, which all three can set.
final class Papers {
  private static final Set<String> LANGUAGES = Set.of("en", "ru");

  /// What both languages fill, once through.
  private static final int PAGES = 2;

  private Papers() {}

  /// First word: `print`, `fo` or `html`. Then how many pages, the file, and how often to print.
  public static void main(String[] words) throws IOException {
    int rounds = Math.max(1, Integer.parseInt(words[1]) / PAGES);
    var file = Path.of(words[2]);
    switch (words[0]) {
      case "print" -> print(rounds, file, Integer.parseInt(words[3]));
      case "fo" -> Files.writeString(file, fo(rounds));
      case "html" -> Files.writeString(file, html(rounds));
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void print(int rounds, Path file, int times) throws IOException {
    var typesetter = new Typesetter();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        int pages = typesetter.write(paper(rounds), out).pages();
        System.out.println(pages + " " + (System.nanoTime() - start) / 1_000_000);
      }
    }
  }

  static Paper paper(int rounds) {
    var counting = new Numbering(Integer::toString, (page, pages) -> page + " / " + pages);
    var sections = new ArrayList<Section>();
    for (var section : sections())
      sections.add(
          new Section(
              section.language(),
              section.title(),
              new Furniture("", "", counting),
              repeated(section, rounds)));
    return new Paper(sections, List.of(), Instant.EPOCH);
  }

  /// Made while they are gone through, as a host would read them from its database.
  private static Iterable<Block> repeated(Section section, int rounds) {
    var once = blocks(section);
    return () -> IntStream.range(0, rounds).boxed().flatMap(_ -> once.stream()).iterator();
  }

  private static List<Section> sections() {
    // The first is the cover.
    return Treaty.paper(1).sections().stream()
        .skip(1)
        .filter(section -> LANGUAGES.contains(section.language().tag()))
        .toList();
  }

  private static List<Block> blocks(Section section) {
    var blocks = new ArrayList<Block>();
    for (var block : section.blocks())
      if (!words(block).isEmpty() && words(block).chars().noneMatch(c -> c >= 0x600 && c < 0x700))
        blocks.add(block);
    return blocks;
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text().plain();
      case Block.Paragraph paragraph -> paragraph.text().plain();
      case Block.Clause clause -> clause.number() + " " + clause.text().plain();
      default -> "";
    };
  }

  static String html(int rounds) {
    var out = new StringBuilder();
    out.append("<!doctype html><meta charset=utf-8><style>@page{size:A4;margin:80pt}")
        .append("body{font:11.5pt/17.5pt 'Noto Sans';text-align:justify;hyphens:auto}</style>");
    for (var section : sections()) {
      out.append("<section lang=").append(section.language().tag()).append('>');
      for (int i = 0; i < rounds; i++)
        for (var block : blocks(section))
          out.append(block instanceof Block.Heading ? "<h2>" : "<p>").append(escaped(block));
      out.append("</section>");
    }
    return out.toString();
  }

  static String fo(int rounds) {
    var out = new StringBuilder();
    out.append("<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' font-family='Noto Sans' ")
        .append("font-size='11.5pt' line-height='17.5pt' text-align='justify' hyphenate='false'>")
        .append("<fo:layout-master-set><fo:simple-page-master master-name='a' page-height='842pt' ")
        .append("page-width='595pt' margin='80pt'><fo:region-body/></fo:simple-page-master>")
        .append("</fo:layout-master-set>");
    for (var section : sections()) {
      out.append("<fo:page-sequence master-reference='a' language='")
          .append(section.language().tag())
          .append("'><fo:flow flow-name='xsl-region-body'>");
      for (int i = 0; i < rounds; i++)
        for (var block : blocks(section))
          out.append("<fo:block space-before='8pt'")
              .append(block instanceof Block.Heading ? " font-weight='bold'" : "")
              .append('>')
              .append(escaped(block))
              .append("</fo:block>");
      out.append("</fo:flow></fo:page-sequence>");
    }
    return out.append("</fo:root>").toString();
  }

  private static String escaped(Block block) {
    return words(block).replace("&", "&amp;").replace("<", "&lt;");
  }
}
