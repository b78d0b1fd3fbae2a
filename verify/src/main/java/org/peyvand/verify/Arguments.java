package org.peyvand.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked on the command line.
///
/// @param content what a signature was made over; for a PDF, the original before anybody signed it
/// @param anchors ends of chains for this one file, where no folder says whose they are
/// @param authorities the same, of those whose time-stamps are believed
record Arguments(
    Path file,
    @Nullable Path trust,
    @Nullable Path content,
    List<Path> anchors,
    List<Path> authorities,
    boolean json,
    @Nullable String language) {

  /// Empty when it is not a question we know; the caller then shows how to ask.
  static Optional<Arguments> of(List<String> words) {
    var files = new ArrayList<Path>();
    var anchors = new ArrayList<Path>();
    var authorities = new ArrayList<Path>();
    Path trust = null;
    Path content = null;
    String language = null;
    var json = false;
    try {
      for (var rest = words.iterator(); rest.hasNext(); ) {
        var word = rest.next();
        switch (word) {
          case "--json" -> json = true;
          case "--trust", "--content", "--anchor", "--tsa", "--language" -> {
            if (!rest.hasNext()) return Optional.empty();
            var value = rest.next();
            if (word.equals("--trust")) trust = Path.of(value);
            if (word.equals("--content")) content = Path.of(value);
            if (word.equals("--anchor")) anchors.add(Path.of(value));
            if (word.equals("--tsa")) authorities.add(Path.of(value));
            if (word.equals("--language")) language = value;
          }
          default -> {
            if (word.startsWith("-")) return Optional.empty();
            files.add(Path.of(word));
          }
        }
      }
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
    if (files.size() != 1) return Optional.empty();
    return Optional.of(
        new Arguments(
            files.getFirst(),
            trust,
            content,
            List.copyOf(anchors),
            List.copyOf(authorities),
            json,
            language));
  }
}
