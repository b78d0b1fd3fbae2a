package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTests {
  @TempDir Path folder;

  @Test
  void machines_that_differ_print_the_same_bytes_and_keep_nothing() throws Exception {
    var there =
        printedElsewhere(
            Treaty.class,
            "-Duser.language=fa",
            "-Duser.country=IR",
            "-Duser.timezone=Asia/Tehran",
            "-Dfile.encoding=ISO-8859-1");

    assertThat(there).isEqualTo(Press.treaty().pdf());
    assertThat(folder.resolve("home")).isEmptyDirectory();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void so_does_the_specimen_book_in_yet_another_country_without_a_font() throws Exception {
    var there =
        printedElsewhere(
            Specimen.class,
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/Sao_Paulo",
            "-Djava.locale.providers=CLDR");

    assertThat(there).isEqualTo(Press.specimen().pdf());
  }

  @Test
  void a_second_print_is_the_first() {
    assertThat(Press.printed(Treaty.paper(1)).pdf()).isEqualTo(Press.treaty().pdf());
  }

  @Test
  void another_word_gives_another_identity() {
    var one = Press.printed(Press.paper("en", new Block.Paragraph("one"))).pdf();
    var two = Press.printed(Press.paper("en", new Block.Paragraph("two"))).pdf();

    assertThat(identity(one)).isNotEqualTo(identity(two));
  }

  private byte[] printedElsewhere(Class<?> program, String... settings) throws Exception {
    var home = Files.createDirectories(folder.resolve("home"));
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    var file = folder.resolve("treaty.pdf");
    var command = new ArrayList<>(withoutFonts());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings));
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            file.toString()));
    var log = folder.resolve("log").toFile();
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("none").toString());
    builder.environment().put("FONTCONFIG_PATH", folder.resolve("none").toString());
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    return Files.readAllBytes(file);
  }

  /// Hides the machine's fonts from the program that follows, where this system lets us; elsewhere
  /// fontconfig at least finds none.
  private static List<String> withoutFonts() throws Exception {
    var hiding =
        List.of(
            "unshare",
            "--mount",
            "sh",
            "-c",
            "for fonts in /usr/share/fonts /etc/fonts; do"
                + " [ ! -d $fonts ] || mount -t tmpfs none $fonts || exit 1; done; exec \"$@\"",
            "sh");
    try {
      var probe = new ArrayList<>(hiding);
      probe.add("true");
      return new ProcessBuilder(probe).start().waitFor() == 0 ? hiding : List.of();
    } catch (IOException noSuchProgram) {
      return List.of();
    }
  }

  private static String identity(byte[] pdf) {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return document.getDocument().getDocumentID().toString();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
