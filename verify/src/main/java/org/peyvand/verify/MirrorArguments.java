package org.peyvand.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.mirror.BoundedHttp;
import org.peyvand.verify.mirror.Mirror.Thoroughness;

/// What was asked after `mirror` on the command line.
///
/// @param keep the folder that holds what was seen last time
record MirrorArguments(
    URI register,
    Path keep,
    @Nullable Path trust,
    Thoroughness thoroughness,
    boolean json,
    @Nullable String language) {

  static Optional<MirrorArguments> of(List<String> words) {
    String address = null;
    Path keep = null;
    Path trust = null;
    String language = null;
    var thoroughness = Thoroughness.EVERYTHING;
    var json = false;
    try {
      for (var rest = words.iterator(); rest.hasNext(); ) {
        var word = rest.next();
        switch (word) {
          case "--json" -> json = true;
          case "--new-only" -> thoroughness = Thoroughness.WHAT_IS_NEW;
          case "--keep", "--trust", "--language" -> {
            if (!rest.hasNext()) return Optional.empty();
            var value = rest.next();
            if (word.equals("--keep")) keep = Path.of(value);
            if (word.equals("--trust")) trust = Path.of(value);
            if (word.equals("--language")) language = value;
          }
          default -> {
            if (word.startsWith("-") || address != null) return Optional.empty();
            address = word;
          }
        }
      }
      if (address == null) return Optional.empty();
      var register = new URI(address);
      if (!BoundedHttp.canAsk(register) || register.getQuery() != null) return Optional.empty();
      var folder = keep == null ? usual(register) : keep;
      return Optional.of(
          new MirrorArguments(register, folder, trust, thoroughness, json, language));
    } catch (InvalidPathException | URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// A folder for each register below the one we stand in.
  private static Path usual(URI register) {
    var place = register.getAuthority() + "/" + String.valueOf(register.getPath());
    return Path.of("mirrors")
        .resolve(place.replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("_$", ""));
  }
}
