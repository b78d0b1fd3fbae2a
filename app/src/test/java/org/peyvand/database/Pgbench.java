package org.peyvand.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/// PostgreSQL's own load generator, against the database of a running house.
public record Pgbench(Path program, DatabaseAddress address, int clients) {
  private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

  public static Pgbench of(ApplicationContext house, Path program, int clients) {
    return new Pgbench(program, house.getBean(DatabaseServer.class).address(), clients);
  }

  /// Transactions a second of a script, connecting not counted.
  public double perSecond(String script, Duration turn) throws IOException, InterruptedException {
    var file = Files.writeString(Files.createTempFile("pace", ".sql"), script);
    try {
      var at = URI.create(address.url().replaceFirst("^jdbc:", ""));
      var command =
          new ProcessBuilder(
                  program.toString(),
                  "--no-vacuum",
                  "--protocol=prepared",
                  "--client=" + clients,
                  "--jobs=2",
                  "--time=" + turn.toSeconds(),
                  "--file=" + file,
                  "--host=" + at.getHost(),
                  "--port=" + at.getPort(),
                  "--username=" + address.user(),
                  at.getPath().substring(1))
              .redirectErrorStream(true);
      command.environment().put("PGPASSWORD", address.password());
      var process = command.start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      var found = PER_SECOND.matcher(said);
      if (process.waitFor() != 0 || !found.find()) throw new AssertionError(said);
      return Double.parseDouble(found.group(1));
    } finally {
      Files.delete(file);
    }
  }
}
