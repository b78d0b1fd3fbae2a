package org.peyvand.wording;

import static org.peyvand.wording.PersianWords.HALF_SPACE;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peyvand.wording.Correction.Reason;

/// Takes a Persian word that was written together apart: prefix, stem, ending.
final class PersianEndings {
  private static final Pattern PLURAL =
      Pattern.compile("(.{2,}?)(ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|هاست)");
  private static final Pattern COMPARATIVE =
      Pattern.compile("(.{3,}?)(تر|ترین|تری|ترها|ترین\u200c?ها|ترین\u200c?های)");
  private static final Pattern AFTER_HE =
      Pattern.compile("(.{2,}ه)(ای|اند|ام|ایم|اید|اش|ات|شان|مان|تان)");
  private static final Pattern AFTER_YE = Pattern.compile("(.{3,}ی)(ام|اند|ایم|اید|اش)");
  private static final Pattern ENDED =
      Pattern.compile("(.{4,}?)(ی|ان|انی|م|ت|ش|مان|تان|شان|یم|ید|ند|ست|یی|ٔ|ای)");
  private static final Pattern INFLECTED =
      Pattern.compile("(.{3,}?)(ی|ان|انی|م|ت|ش|مان|تان|شان|یم|ید|ند|ست|یی|ات|یان|گان|گی|اً|ٔ)");

  /// Second parts that stand apart from any first part that joins to them.
  private static final Pattern SECOND_PART =
      Pattern.compile(
          "(.{2,}?)((?:ساز|گذار|گیر|پذیر|ناپذیر|شناس|نویس|پرداز|پرور|پرست|آفرین|انگیز|آمیز|فروش|نشین"
              + "|خوان|رسان|سنج|نگر|نگار|طلب|ستیز|زدا|یاب|گرا|محور|مدار|بخش|خیز|گستر|افزا|آموز|بند"
              + "|دوست|باز|کار|دار|بین|جو|گو|گر|گریز|نما|کاو|یافته|شده|کننده|دهنده|گیرنده|سازنده"
              + "|زده|گرفته|رفته|خورده|نشده)(?:ی|یی|ان|انی|گان|گی|ای)?)");

  /// Too short to be sure of: half of them may be the end of a name.
  private static final Pattern SHORT_SECOND_PART =
      Pattern.compile("(?:باز|کار|دار|بین|جو|گو|گر|نما|یاب|کاو|بند|خیز)(?:ی|یی|ان|انی|گان|گی|ای)?");

  /// Prefixes that stand apart.
  private static final Pattern FIRST_PART =
      Pattern.compile("(بی|هم|پیش|غیر|کم|نیمه|چند|تک|هیچ)(.{3,})");

  /// آنها, همچنین, پیشرفت: what the dictionary also has apart and hardly anybody writes so.
  private static final Pattern USUALLY_JOINED =
      Pattern.compile("آن|این|هم|بی|چنان|چنین|یک|پیش|کم|به|بر|نگه|میگ|پنج");

  /// Words that only look like plurals.
  private static final Set<String> NO_PLURALS =
      words(
          """
          آنها اینها الیها علیها بتنهایی بدانها بینهایت تنها تنهایی منتها منها فقها
          فقهای سفها سفهای بهتنهایی
          """);

  /// What the dictionary has by a slip.
  private static final Set<String> SLIPS =
      words(
          """
          آسانتر افزونتر باشکوهتر بزرگتر جوانتری حساسترین خوشتر سختتر سریعتر عالیتر
          عقبتر فزونتر فعالتر قویتر مطلوبتر مناسبتر مناسبتری مناسبترین مهمتری نزدیکتر
          وحشتناکترین وسیعتر کاملتر کوتاهتر کوچکتر کوچکتری میتاخت میروند میگوید میگویی
          """);

  /// Shorter ones are hardly nouns.
  private static final int STRANGER_MIN = 4;

  /// Letters that never join to the next one.
  private static final String NOT_JOINING = "اآأإدذرزژوؤةء" + HALF_SPACE;

  /// After a vowel the ه is sounded, and its ending is written with it: نگاهشان; so in these.
  private static final Pattern SOUNDED_HE =
      Pattern.compile(".*[اوی]ه|.*(?:توجه|وجه|فقه|شبه|کنه|تشبه|تنبه|نگه)");

  /// What cannot follow the plural that is bound to the next word; after it, `…های` is `…ه‌ای`.
  private static final Set<String> NO_NOUNS =
      words(
          """
          که با از در و را به بر برای تا است هم نیز یا اما ولی چون اگر زیرا پس مانند
          مثل بدون جز هست نیست این آن بود شد می نمی
          """);

  private static final Pattern NEXT_WORD =
      Pattern.compile("\\s*([\\u0621-\\u064a\\u0671-\\u06d3\\u06d5\u200c]*)");

  /// A mark or the end; a number may be what the plural is bound to.
  private static final Pattern NO_WORD = Pattern.compile("\\s*(?:[.,،؛:;!؟?)»\"\\]]|$)");

  private final PersianWords words;

  PersianEndings(PersianWords words) {
    this.words = words;
  }

  record Repair(String to, boolean sure, Reason reason) {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  static boolean joins(String word) {
    return NOT_JOINING.indexOf(word.charAt(word.length() - 1)) < 0;
  }

  /// @param word in Persian letters
  /// @param after what follows it in the text
  Optional<Repair> repair(String word, String after) {
    var known = words.has(word) && !SLIPS.contains(word);
    if (known && !looksPlural(word)) return twin(word);
    return verb(word)
        .or(() -> PLURAL.matcher(word).matches() ? plural(word, after) : otherwise(word))
        .filter(repair -> !repair.to().equals(word));
  }

  private boolean looksPlural(String word) {
    var parts = PLURAL.matcher(word);
    return parts.matches()
        && !NO_PLURALS.contains(word)
        && joins(parts.group(1))
        && words.has(parts.group(1));
  }

  /// A word that the dictionary also writes apart is right as it is; it may be written either way.
  private Optional<Repair> twin(String word) {
    if (USUALLY_JOINED.matcher(word).lookingAt()) return Optional.empty();
    return words.split(word).map(to -> new Repair(seen(to), false, Reason.COMPOUND));
  }

  private Optional<Repair> verb(String word) {
    if (!word.startsWith("می") && !word.startsWith("نمی")) return Optional.empty();
    return words
        .split(word)
        .filter(to -> to.startsWith("می\u200c") || to.startsWith("نمی\u200c"))
        .map(to -> new Repair(to, true, Reason.VERB_PREFIX));
  }

  private Optional<Repair> otherwise(String word) {
    return exact(word)
        .or(() -> ending(COMPARATIVE, word, Reason.COMPARATIVE))
        .or(() -> ending(AFTER_HE, word, Reason.AFTER_HE))
        .or(() -> inflected(word) ? Optional.empty() : ended(word))
        .or(() -> ending(AFTER_YE, word, Reason.AFTER_HE))
        .or(() -> inflected(word) ? Optional.empty() : guess(word));
  }

  private Optional<Repair> plural(String word, String after) {
    var parts = PLURAL.matcher(word);
    // به‌تنهایی is no plural because تنهایی is none.
    if (!parts.matches() || NO_PLURALS.contains(word.substring(word.lastIndexOf(HALF_SPACE) + 1))) {
      return Optional.empty();
    }
    if (word.endsWith("هایی") && NO_PLURALS.contains(word.substring(0, word.length() - 2))) {
      return Optional.empty();
    }
    var noun = parts.group(1);
    if (parts.group(2).equals("های")) {
      var silent = exact(noun + "ه").map(Repair::to).or(() -> word(noun + "ه"));
      if (silent.isPresent()) return ambiguous(noun, silent.get(), standsAlone(after));
    }
    // گرفته‌ایم is a verb, and no plural of گرفت.
    var lexeme = exact(word);
    if (lexeme.isPresent()) return lexeme;
    var mark = joins(noun) ? String.valueOf(HALF_SPACE) : "";
    return stem(noun)
        .or(() -> ending(COMPARATIVE, noun, Reason.COMPARATIVE).map(Repair::to))
        .map(found -> new Repair(found + mark + parts.group(2), true, Reason.PLURAL))
        .or(() -> stranger(noun, parts.group(2)));
  }

  /// منطقهای may be of منطق or of منطقه.
  private Optional<Repair> ambiguous(String noun, String silent, boolean standsAlone) {
    var indefinite = new Repair(silent + HALF_SPACE + "ای", standsAlone, Reason.AFTER_HE);
    // زلزلهای: there is no other noun in it.
    if (!words.has(noun)) return Optional.of(new Repair(indefinite.to(), true, Reason.AFTER_HE));
    if (!joins(noun)) {
      // کارهای needs no repair, and only seldom is it of کاره.
      return Optional.empty();
    }
    return standsAlone
        ? Optional.of(indefinite)
        : Optional.of(new Repair(noun + HALF_SPACE + "های", false, Reason.PLURAL));
  }

  /// A noun that no dictionary has, a name or a new word.
  private Optional<Repair> stranger(String noun, String ending) {
    if (noun.length() < STRANGER_MIN || !joins(noun) || noun.endsWith("ه")) return Optional.empty();
    return Optional.of(
        new Repair(noun + HALF_SPACE + ending, !ending.equals("های"), Reason.PLURAL));
  }

  /// Whether nothing follows that a bound plural could be bound to.
  private boolean standsAlone(String after) {
    var next = NEXT_WORD.matcher(after);
    if (!next.lookingAt()) return true;
    var word = next.group(1);
    if (word.isEmpty()) return NO_WORD.matcher(after).lookingAt();
    return NO_NOUNS.contains(word)
        || word.startsWith("می\u200c")
        || word.startsWith("نمی\u200c")
        || words
            .split(word)
            .filter(to -> to.startsWith("می\u200c") || to.startsWith("نمی\u200c"))
            .isPresent();
  }

  private Optional<Repair> ending(Pattern pattern, String word, Reason reason) {
    var parts = pattern.matcher(word);
    if (!parts.matches() || !joins(parts.group(1))) return Optional.empty();
    if (SOUNDED_HE.matcher(parts.group(1)).matches()) return Optional.empty();
    return stem(parts.group(1))
        .filter(PersianEndings::joins)
        .map(base -> new Repair(base + HALF_SPACE + parts.group(2), true, reason));
  }

  private Optional<String> word(String word) {
    return words.has(word) ? Optional.of(word) : Optional.empty();
  }

  /// A word that the dictionary only has with half-spaces.
  private Optional<Repair> exact(String word) {
    return words
        .split(word)
        .map(PersianEndings::seen)
        // بیاندیشید is a verb, and not without thought.
        // and کمکم may be my help.
        .map(to -> new Repair(to, !word.startsWith("بیا") && !inflected(word), Reason.COMPOUND));
  }

  private Optional<Repair> ended(String word) {
    var parts = ENDED.matcher(word);
    if (!parts.matches()) return Optional.empty();
    return words
        .split(parts.group(1))
        .map(PersianEndings::seen)
        .map(to -> new Repair(to + parts.group(2), true, Reason.COMPOUND));
  }

  /// What is no word at all and is made of two.
  private Optional<Repair> guess(String word) {
    var second = SECOND_PART.matcher(word);
    if (second.matches() && joins(second.group(1)) && stem(second.group(1)).isPresent()) {
      var sure =
          second.group(1).length() > 2 && !SHORT_SECOND_PART.matcher(second.group(2)).matches();
      return Optional.of(
          new Repair(second.group(1) + HALF_SPACE + second.group(2), sure, Reason.COMPOUND));
    }
    var first = FIRST_PART.matcher(word);
    if (first.matches()
        && joins(first.group(1))
        && (words.has(first.group(2)) || inflected(first.group(2)))) {
      return Optional.of(
          new Repair(
              first.group(1) + HALF_SPACE + first.group(2),
              first.group(1).equals("بی"),
              Reason.COMPOUND));
    }
    return Optional.empty();
  }

  /// A noun of the dictionary with an ending that is written with it.
  private boolean inflected(String word) {
    var parts = INFLECTED.matcher(word);
    return parts.matches() && words.has(parts.group(1));
  }

  /// The word, if there is one, with the half-spaces it should have; also one that has been made an
  /// adjective by ی.
  private Optional<String> stem(String word) {
    // Where a half-space is due anyway, موافقت‌نامه‌ها is easier to read than موافقتنامه‌ها.
    if (word.endsWith("نامه") && words.split(word).isPresent()) return words.split(word);
    if (words.has(word)) return Optional.of(word);
    var adjective = word.endsWith("ی") && words.has(word.substring(0, word.length() - 1));
    return adjective ? Optional.of(word) : words.split(word).map(PersianEndings::seen);
  }

  /// Without half-spaces that nobody would see.
  private static String seen(String word) {
    var seen = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      if (word.charAt(i) == HALF_SPACE && (i == 0 || NOT_JOINING.indexOf(word.charAt(i - 1)) >= 0))
        continue;
      seen.append(word.charAt(i));
    }
    return seen.toString();
  }
}
