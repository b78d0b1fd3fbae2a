package org.peyvand.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.Slug;
import org.peyvand.verify.mirror.BoundedHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the operator has revocation lists fetched from: a file with a body's slug and an address
/// on each line. No other address is ever asked, least of all one that stands in a certificate.
@Component
class ListAddresses {
  /// A few authorities for each of some hundred bodies.
  private static final int LINES_MAX = 1_000;

  /// One authority's list of a body.
  record Line(Slug body, URI address) {}

  private final Path file;

  @Autowired
  ListAddresses(Installation installation, @Value("${peyvand.revocation:}") String file) {
    this(file.isEmpty() ? installation.data().resolve("revocation.txt") : Path.of(file));
  }

  ListAddresses(Path file) {
    this.file = file;
  }

  /// What the file says now; nothing when there is none.
  ///
  /// @throws IllegalStateException for a line that says something else, which the operator reads
  ///   beside the job
  List<Line> read() {
    if (!Files.exists(file)) return List.of();
    try (var lines = Files.lines(file)) {
      var read = new ArrayList<Line>();
      lines
          .limit(LINES_MAX)
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> read.add(line(line)));
      return read;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Line line(String line) {
    var words = line.split("\\s+", -1);
    try {
      if (words.length == 2) {
        var address = URI.create(words[1]);
        if (BoundedHttp.canAsk(address)) return new Line(new Slug(words[0]), address);
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw new IllegalStateException(file + ": not a body and an address: " + line);
  }
}
