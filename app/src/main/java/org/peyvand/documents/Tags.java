package org.peyvand.documents;

import com.ibm.icu.util.ULocale;
import java.util.Set;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

/// What we need to know about a language that may not be one of the eleven.
final class Tags {
  private Tags() {}

  /// The language whose sentences the files carry around texts in this language.
  static Language spoken(String tag) {
    return Language.of(tag).orElse(Language.EN);
  }

  static String ownName(String tag) {
    return Language.of(tag)
        .map(Language::ownName)
        .orElseGet(() -> ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLanguageTag(tag)));
  }

  static String iso3(String tag) {
    return Language.of(tag)
        .map(Language::iso3)
        .orElseGet(() -> ULocale.forLanguageTag(tag).getISO3Language());
  }

  /// A name in a language, or as near to it as we have.
  static String in(Multilingual names, String tag) {
    var exact = names.texts().get(tag);
    return exact != null ? exact : names.in(spoken(tag)).text();
  }

  static boolean has(Multilingual words, Set<String> tags) {
    return words.texts().keySet().containsAll(tags);
  }
}
