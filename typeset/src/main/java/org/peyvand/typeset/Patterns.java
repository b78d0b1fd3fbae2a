package org.peyvand.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Where the words of a language may be divided, by Liang's patterns as TeX has them.
final class Patterns {
  private static final Map<String, String> FILES =
      Map.of("be", "be", "en", "en-gb", "es", "es", "fr", "fr", "pt", "pt", "ru", "ru");

  /// Words come back again and again.
  private static final int CACHE_MAX = 20_000;

  private static final ConcurrentMap<String, Patterns> LOADED = new ConcurrentHashMap<>();

  private final Map<String, byte[]> weights = new HashMap<>();
  private final ConcurrentMap<String, List<Integer>> cache = new ConcurrentHashMap<>();
  private int longest;

  private Patterns() {}

  /// None for languages that divide no words, and for those we have no patterns of.
  static Optional<Patterns> of(Language language) {
    var file = FILES.get(language.locale().getLanguage());
    return file == null
        ? Optional.empty()
        : Optional.of(LOADED.computeIfAbsent(file, Patterns::load));
  }

  private static Patterns load(String name) {
    var patterns = new Patterns();
    try (var in = Patterns.class.getResourceAsStream("hyphenation/" + name + ".txt")) {
      if (in == null) throw new IllegalStateException("patterns not on the class path: " + name);
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
        if (!line.isEmpty() && line.charAt(0) != '#') patterns.add(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
  }

  /// A pattern as TeX writes it: `.un1`, where digits weigh the gaps between letters.
  private void add(String pattern) {
    var letters = new StringBuilder();
    var weight = new byte[pattern.length() + 1];
    for (char c : pattern.toCharArray()) {
      if (c >= '0' && c <= '9') weight[letters.length()] = (byte) (c - '0');
      else letters.append(c);
    }
    weights.put(letters.toString(), java.util.Arrays.copyOf(weight, letters.length() + 1));
    longest = Math.max(longest, letters.length());
  }

  /// How many letters may stand before a hyphen.
  List<Integer> breaks(String word) {
    if (cache.size() > CACHE_MAX) cache.clear();
    return cache.computeIfAbsent(word, this::found);
  }

  private List<Integer> found(String word) {
    var dotted = "." + word.toLowerCase(Locale.ROOT) + ".";
    // A letter that is two in lower case would shift the places.
    if (dotted.length() != word.length() + 2) return List.of();
    var best = new byte[dotted.length() + 1];
    for (int from = 0; from < dotted.length(); from++) {
      int end = Math.min(dotted.length(), from + longest);
      for (int to = from + 1; to <= end; to++) {
        var weight = weights.get(dotted.substring(from, to));
        if (weight == null) continue;
        for (int i = 0; i < weight.length; i++)
          best[from + i] = (byte) Math.max(best[from + i], weight[i]);
      }
    }
    var places = new ArrayList<Integer>();
    for (int at = 1; at < word.length(); at++) if (best[at + 1] % 2 == 1) places.add(at);
    return List.copyOf(places);
  }
}
