package org.peyvand.wording;

import static org.peyvand.wording.PersianWords.HALF_SPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peyvand.wording.Correction.Reason;

/// Finds where a Persian text has lost its half-spaces (نیم‌فاصله): میشود for می‌شود, کتابها for
/// کتاب‌ها, or a blank in their place. A word that the dictionary has as it stands is left alone,
/// except for its own slips. After a letter that does not join to the next one a half-space would
/// not be seen, and none is asked for.
final class HalfSpaces {
  /// Longer than any word; what is longer is no Persian.
  private static final int WORD_MAX = 40;

  private static final String LETTERS = "[\\u0621-\\u064a\\u0654\\u0671-\\u06d3\\u06d5\u200c]";
  private static final Pattern WORD = Pattern.compile(LETTERS + "+");
  private static final Pattern PREFIX_APART =
      Pattern.compile("(?<!" + LETTERS + ")(ن?می) (" + LETTERS + "+)");
  private static final Pattern PLURAL_APART =
      Pattern.compile(
          "("
              + LETTERS
              + "{2,}) (ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)(?!"
              + LETTERS
              + ")");

  private final PersianWords words = PersianWords.get();
  private final PersianEndings endings = new PersianEndings(words);

  List<Correction> find(String text) {
    var found = new ArrayList<Correction>();
    var word = WORD.matcher(text);
    while (word.find()) {
      if (word.end() - word.start() > WORD_MAX) continue;
      var written = word.group();
      endings
          .repair(plain(written), text.substring(word.end()))
          .ifPresent(
              repair ->
                  found.add(
                      new Correction(
                          word.start(),
                          word.end(),
                          written,
                          repair.to(),
                          repair.sure(),
                          repair.reason())));
    }
    addApart(text, found);
    return found;
  }

  /// `می شود`, `کتاب ها`: a blank where the half-space belongs.
  private void addApart(String text, List<Correction> found) {
    var prefix = PREFIX_APART.matcher(text);
    while (prefix.find()) {
      var to = plain(prefix.group(1)) + HALF_SPACE + plain(prefix.group(2));
      if (words.has(to)) add(found, prefix.start(), prefix.end(), text, to, Reason.VERB_PREFIX);
    }
    var plural = PLURAL_APART.matcher(text);
    while (plural.find()) {
      var noun = plain(plural.group(1));
      if (words.has(noun) && !noun.endsWith("ها")) {
        var mark = PersianEndings.joins(noun) ? String.valueOf(HALF_SPACE) : "";
        add(
            found,
            plural.start(),
            plural.end(),
            text,
            noun + mark + plural.group(2),
            Reason.PLURAL);
      }
    }
  }

  private static void add(
      List<Correction> found, int start, int end, String text, String to, Reason reason) {
    // The word beside the blank may have been repaired on its own; the longer repair includes it.
    found.removeIf(other -> other.start() < end && other.end() > start);
    found.add(new Correction(start, end, text.substring(start, end), to, true, reason));
  }

  private static String plain(String word) {
    return word.replace('ي', 'ی').replace('ك', 'ک');
  }
}
