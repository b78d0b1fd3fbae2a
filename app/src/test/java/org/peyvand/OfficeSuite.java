package org.peyvand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// LibreOffice, a program that is not ours, opens our Word files, prints them and saves them.
public final class OfficeSuite {
  /// Its first start in a new profile takes a few seconds on a quiet machine.
  private static final int SECONDS_MAX = 120;

  private OfficeSuite() {}

  /// The Word file as a PDF.
  public static byte[] print(Path folder, byte[] docx) throws IOException, InterruptedException {
    return converted(folder, docx, "pdf");
  }

  /// The Word file as LibreOffice writes it.
  public static byte[] save(Path folder, byte[] docx) throws IOException, InterruptedException {
    return converted(folder, docx, "docx");
  }

  /// Without LibreOffice the test is skipped by name; in CI that is a failure.
  private static byte[] converted(Path folder, byte[] docx, String form)
      throws IOException, InterruptedException {
    var here = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice").anyMatch(OfficeSuite::is);
    if ("true".equals(System.getenv("CI"))) assertThat(here).as("LibreOffice is here").isTrue();
    assumeTrue(here, "LibreOffice is not here");
    var file = Files.write(folder.resolve("paper.docx"), docx);
    var log = folder.resolve("office.log");
    var office =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                form,
                "--outdir",
                folder.resolve("out").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(office.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).as("in time").isTrue();
    } finally {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
    }
    var made = folder.resolve("out").resolve("paper." + form);
    assertThat(made).as(Files.readString(log)).exists();
    return Files.readAllBytes(made);
  }

  private static boolean is(String program) {
    return Files.isExecutable(Path.of(program));
  }
}
