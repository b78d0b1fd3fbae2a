package org.peyvand.reports;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.peyvand.languages.Language;

/// The languages in which a source may speak: ours first, then every other that CLDR knows.
public final class Tongues {
  private static final Set<String> OURS =
      new TreeSet<>(Arrays.stream(Language.values()).map(Language::tag).toList());
  private static final List<String> ALL = all();

  private Tongues() {}

  /// Their tags in the order in which they are offered.
  public static List<String> tags() {
    return ALL;
  }

  static boolean known(String tag) {
    return ALL.contains(tag);
  }

  /// What a language is called by those who speak it.
  public static String ownName(String tag) {
    var locale = ULocale.forLanguageTag(tag);
    return locale.getDisplayName(locale);
  }

  private static List<String> all() {
    var order = Collator.getInstance(ULocale.ROOT);
    var others =
        Arrays.stream(ULocale.getAvailableLocales())
            .map(ULocale::getLanguage)
            .filter(tag -> tag.length() == 2 && !OURS.contains(tag))
            .distinct()
            .sorted(Comparator.comparing(Tongues::ownName, order::compare));
    return Stream.concat(Arrays.stream(Language.values()).map(Language::tag), others).toList();
  }
}
