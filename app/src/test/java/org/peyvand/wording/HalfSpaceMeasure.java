package org.peyvand.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// How many half-spaces come back when all are taken out of a well-written text, and how much else
/// is changed: word by word against the text as it was.
final class HalfSpaceMeasure {
  private static final String HALF_SPACE = "\u200c";
  private static final Pattern WORD =
      Pattern.compile("[\\u0621-\\u064a\\u0654\\u0671-\\u06d3\\u06d5\u200c]+");

  private final HalfSpaces halfSpaces = new HalfSpaces();
  final List<String> wrong = new ArrayList<>();
  int lost;
  int restored;
  int suggested;
  int offeredWrongly;

  void add(String line) {
    var damaged = line.replace(HALF_SPACE, "");
    var starts = new HashSet<Integer>();
    var corrections = halfSpaces.find(damaged);
    WORD.matcher(line)
        .results()
        .forEach(
            word -> {
              var start = line.substring(0, word.start()).replace(HALF_SPACE, "").length();
              starts.add(start);
              var damage = word.group().contains(HALF_SPACE);
              if (damage) lost++;
              for (var correction : corrections) {
                if (correction.start() != start) continue;
                var right = damage && correction.to().equals(word.group());
                if (correction.sure() && right) restored++;
                if (correction.sure() && !right) wrong.add(correction.to() + " / " + word.group());
                if (!correction.sure() && right) suggested++;
                if (!correction.sure() && !right) offeredWrongly++;
              }
            });
    corrections.stream()
        .filter(correction -> correction.sure() && !starts.contains(correction.start()))
        .forEach(correction -> wrong.add(correction.to()));
  }

  double precision() {
    return restored / (double) Math.max(1, restored + wrong.size());
  }

  double recall() {
    return restored / (double) Math.max(1, lost);
  }

  @Override
  public String toString() {
    return "%d half-spaced words lost; sure: %d restored, %d wrong, precision %.3f, recall %.3f; suggestions: %d right, %d not"
        .formatted(lost, restored, wrong.size(), precision(), recall(), suggested, offeredWrongly);
  }

  /// The text to measure on; with a second word, only its odd lines (the rules were shaped on the
  /// even ones of one such text).
  public static void main(String[] words) throws IOException {
    var lines = Files.readAllLines(Path.of(words[0]));
    var measure = new HalfSpaceMeasure();
    for (var i = 0; i < lines.size(); i++) {
      if (words.length < 2 || i % 2 == 1) measure.add(lines.get(i));
    }
    System.out.println(measure);
    System.out.println("wrong: " + measure.wrong);
  }
}
