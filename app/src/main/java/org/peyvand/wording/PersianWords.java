package org.peyvand.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The words of Lilak, a Persian dictionary, exactly as they stand there, without what its affixes
/// would accept (they accept پایتختهای). Read when first asked for; all words in one array of
/// characters, because a hundred thousand strings would take four times the room.
final class PersianWords {
  static final char HALF_SPACE = '\u200c';

  private static final String FILE = "/wording/persian.txt";

  private final char[] letters;
  private final int[] starts;

  /// The words with a half-space, in the order of what is left without it.
  private final int[] split;

  private PersianWords(char[] letters, int[] starts) {
    this.letters = letters;
    this.starts = starts;
    this.split =
        IntStream.range(0, starts.length - 1)
            .filter(word -> at(word).indexOf(HALF_SPACE) > 0)
            .boxed()
            .sorted(Comparator.comparing(word -> joined(at(word))))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /// One copy for the whole process, read when first needed.
  private static final class Holder {
    private static final PersianWords WORDS = read();
  }

  static PersianWords get() {
    return Holder.WORDS;
  }

  static String joined(String word) {
    return word.replace(String.valueOf(HALF_SPACE), "");
  }

  boolean has(String word) {
    return find(word) >= 0;
  }

  private int find(String word) {
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = at(middle).compareTo(word);
      if (compared == 0) return middle;
      if (compared < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /// The one word that is this one with half-spaces; none where there are several.
  Optional<String> split(String joined) {
    int low = 0;
    int high = split.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (joined(at(split[middle])).compareTo(joined) < 0) low = middle + 1;
      else high = middle;
    }
    if (low == split.length || !joined(at(split[low])).equals(joined)) return Optional.empty();
    var several = low + 1 < split.length && joined(at(split[low + 1])).equals(joined);
    return several ? Optional.empty() : Optional.of(at(split[low]));
  }

  private String at(int word) {
    return new String(letters, starts[word], starts[word + 1] - starts[word]);
  }

  private static PersianWords read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PersianWords.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      var letters = new StringBuilder();
      var starts = IntStream.builder().add(0);
      for (var word = reader.readLine(); word != null; word = reader.readLine()) {
        letters.append(word);
        starts.add(letters.length());
      }
      var all = new char[letters.length()];
      letters.getChars(0, all.length, all, 0);
      return new PersianWords(all, starts.build().toArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
