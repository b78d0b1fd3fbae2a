package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongPaperTests {
  private static final int PAGES = 3000;

  @TempDir Path folder;

  /// Started in a Java of its own, with little memory.
  static final class Press {
    public static void main(String[] arguments) throws Exception {
      try (var out = Files.newOutputStream(Path.of(arguments[0]))) {
        var written = new Typesetter().write(paper(PAGES), out);
        System.out.println(written.pages());
      }
    }
  }

  @Test
  void thousands_of_pages_need_no_more_memory_than_a_few() throws Exception {
    var file = folder.resolve("long.pdf");
    var log = folder.resolve("log");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Press.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();

    try (var pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(PAGES);
      var text = new PDFTextStripper();
      text.setStartPage(pdf.getNumberOfPages());
      assertThat(text.getText(pdf)).contains(pdf.getNumberOfPages() + "/" + pdf.getNumberOfPages());
      text.setStartPage(1);
      text.setEndPage(1);
      assertThat(text.getText(pdf)).contains("Part 2").contains(Integer.toString(PAGES / 2 + 2));
    }
  }

  private static Paper paper(int pages) {
    var contents = section("Contents", List.of(new Block.Contents()));
    return new Paper(
        List.of(contents, section("Part 1", half(pages)), section("Part 2", half(pages))),
        List.of(),
        Treaty.MADE);
  }

  private static Section section(String title, Iterable<? extends Block> blocks) {
    var counting = new Numbering(Integer::toString, (page, all) -> page + "/" + all);
    return new Section(Language.of("en"), title, new Furniture(title, "", counting), blocks);
  }

  /// Pages that are made while they are gone through; each is a clause, and room below it.
  private static Iterable<Block> half(int pages) {
    return () -> {
      Iterator<List<Block>> made =
          IntStream.range(0, pages / 2)
              .<List<Block>>mapToObj(
                  i ->
                      List.of(
                          new Block.Clause(1, i + ".", "The councils meet and report once more."),
                          new Block.Gap(Look.TEXT_HEIGHT - 60)))
              .iterator();
      return new Iterator<>() {
        private Iterator<Block> page = List.<Block>of().iterator();

        @Override
        public boolean hasNext() {
          return page.hasNext() || made.hasNext();
        }

        @Override
        public Block next() {
          if (!page.hasNext()) page = made.next().iterator();
          return page.next();
        }
      };
    };
  }
}
