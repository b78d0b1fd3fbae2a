package org.peyvand.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a language's own habits would write otherwise in some words: half-spaces of Persian,
/// quotation marks, dashes, the marks of each script. Nothing is changed here: each change is
/// offered on its own, those that are sure may be made at once and taken back. Never to be used on
/// a frozen text.
@Component
public class Habits {
  /// More than anybody would look through; the rest shows when these are made.
  static final int CORRECTIONS_MAX = 500;

  /// What can be offered, in the order of reading; no two touch the same letters.
  ///
  /// @param language the language of the words (BCP 47)
  public List<Correction> find(String language, String words) {
    var found = new ArrayList<Correction>();
    if (language.equals("fa") || language.startsWith("fa-")) {
      found.addAll(new HalfSpaces().find(words));
    }
    found.addAll(MarkHabits.find(language, words));
    found.sort(Comparator.comparingInt(Correction::start));
    var apart = new ArrayList<Correction>();
    for (var correction : found) {
      if (apart.isEmpty() || correction.start() >= apart.getLast().end()) apart.add(correction);
      if (apart.size() == CORRECTIONS_MAX) break;
    }
    return List.copyOf(apart);
  }

  /// The words with these corrections made.
  ///
  /// @param corrections some of those that were found in exactly these words
  /// @return empty when one of them does not fit: the words have changed meanwhile
  public Optional<String> apply(String words, List<Correction> corrections) {
    var made = new StringBuilder();
    var at = 0;
    for (var correction :
        corrections.stream().sorted(Comparator.comparingInt(Correction::start)).toList()) {
      var fits =
          correction.start() >= at
              && correction.end() <= words.length()
              && words.substring(correction.start(), correction.end()).equals(correction.from());
      if (!fits) return Optional.empty();
      made.append(words, at, correction.start()).append(correction.to());
      at = correction.end();
    }
    return Optional.of(made.append(words.substring(at)).toString());
  }

  /// The words with everything made that is sure.
  public String applySure(String language, String words) {
    var sure = find(language, words).stream().filter(Correction::sure).toList();
    return apply(words, sure).orElse(words);
  }
}
