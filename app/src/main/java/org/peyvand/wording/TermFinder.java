package org.peyvand.wording;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peyvand.wording.Disagreement.Kind;
import org.peyvand.wording.Disagreement.Mention;

/// Looks for a defined term in the versions of a clause. To say that a version has it, the words
/// must stand there side by side; to say that a version lacks it, not even their stems may be found
/// anywhere: languages inflect.
final class TermFinder {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /// The shortest stem that still says anything.
  private static final int STEM_MIN = 3;

  private TermFinder() {}

  static Optional<Disagreement> disagreement(DefinedTerm term, Map<String, String> leaves) {
    var said = new ArrayList<Mention>();
    var missing = new ArrayList<String>();
    leaves.forEach(
        (language, words) -> {
          var own = term.words().get(language);
          if (own == null || own.isBlank()) return;
          mention(language, own, words).ifPresent(said::add);
          if (lacks(language, own, words)) missing.add(language);
        });
    return said.isEmpty() || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disagreement(Kind.TERM, said, missing));
  }

  /// Where the term stands as it is, or with an ending.
  private static Optional<Mention> mention(String language, String term, String words) {
    var wanted = stems(language, term);
    var tokens = Tokens.of(language, words);
    var place = 0;
    for (var i = 0; i < tokens.size(); i++) {
      var end = place;
      var at = i;
      var found = 0;
      while (at < tokens.size() && found < wanted.size()) {
        var token = tokens.get(at);
        if (Tokens.isWord(token)) {
          if (!starts(language, plain(language, token), wanted.get(found))) break;
          found++;
        } else if (found == 0) {
          break;
        }
        end += token.length();
        at++;
      }
      if (found == wanted.size() && found > 0) {
        return Optional.of(new Mention(language, place, end, words.substring(place, end)));
      }
      place += tokens.get(i).length();
    }
    return Optional.empty();
  }

  private static boolean starts(String language, String word, String stem) {
    return switch (primary(language)) {
      // Articles and prepositions are written with the word.
      case "ar", "am" -> word.contains(stem) && word.length() <= stem.length() + 4;
      case "zh" -> word.equals(stem);
      default -> word.startsWith(stem) && word.length() <= stem.length() + 4;
    };
  }

  private static boolean lacks(String language, String term, String words) {
    var all = plain(language, words);
    return stems(language, term).stream()
        .noneMatch(stem -> all.contains(primary(language).equals("ar") ? stem : shorter(stem)));
  }

  /// Two letters less, for endings that change the stem.
  private static String shorter(String stem) {
    return stem.length() >= STEM_MIN + 2 ? stem.substring(0, stem.length() - 2) : stem;
  }

  /// The words of the term without what inflection changes; particles are left out.
  private static List<String> stems(String language, String term) {
    var words =
        Tokens.of(language, term).stream()
            .filter(Tokens::isWord)
            .map(token -> plain(language, token))
            .toList();
    return words.stream().map(word -> stem(language, word)).toList();
  }

  private static String stem(String language, String word) {
    var drop =
        switch (primary(language)) {
          case "ru", "be" -> 2;
          case "hi", "es", "pt", "am" -> 1;
          default -> 0;
        };
    return word.length() - drop < STEM_MIN ? word : word.substring(0, word.length() - drop);
  }

  /// In lower case and without what is written or not as one likes; in Arabic without the letters
  /// that plurals change, so that أطراف has the letters of طرف.
  private static String plain(String language, String words) {
    var plain = new StringBuilder();
    var folded = NFC.normalize(words).toLowerCase(Locale.ROOT);
    for (var i = 0; i < folded.length(); i++) {
      var letter = folded.charAt(i);
      if (letter == '\u200c' || letter == '\u00ad') continue;
      if (letter >= '\u064b' && letter <= '\u0652') continue;
      plain.append(
          switch (letter) {
            case 'ي' -> 'ی';
            case 'ك' -> 'ک';
            case 'ё' -> 'е';
            default -> letter;
          });
    }
    return primary(language).equals("ar")
        ? plain.toString().replaceAll("\\bال|[اأإآوىیةؤئء]", "")
        : plain.toString();
  }

  private static String primary(String language) {
    return ULocale.forLanguageTag(language).getLanguage();
  }
}
