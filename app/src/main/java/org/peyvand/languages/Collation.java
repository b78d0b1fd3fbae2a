package org.peyvand.languages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Alphabetical order, as each language has it (the JDK's own puts Persian letters in the wrong
/// places).
public final class Collation {
  private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

  private Collation() {}

  public static Comparator<String> in(Language language) {
    return in(language.tag());
  }

  /// The order that a BCP 47 tag names. Protocol orders are data of the parties, so the tag may say
  /// more than the language: `zh-u-co-stroke` counts strokes where `zh` follows pinyin.
  public static Comparator<String> in(String tag) {
    var collator =
        COLLATORS.computeIfAbsent(
            tag, _ -> Collator.getInstance(ULocale.forLanguageTag(tag)).freeze());
    return collator::compare;
  }
}
