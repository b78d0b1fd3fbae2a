package org.peyvand.places;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

/// A state, by its ISO 3166-1 code of two letters.
public record State(String code, Multilingual names) {
  private static final Set<String> CODES = Set.of(ULocale.getISOCountries());
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  public State {
    if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("state: " + code);
  }

  /// A state as ICU names it in our languages, by its code; none where there is no such code.
  public static Optional<State> known(String code) {
    if (!CODES.contains(code)) return Optional.empty();
    var names = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      names.put(language.tag(), name(code, language));
    }
    return Optional.of(new State(code, new Multilingual(names)));
  }

  /// What ICU calls the state of a code.
  public static String name(String code, Language language) {
    return new ULocale("", code).getDisplayCountry(language.locale());
  }

  /// The codes of every state there is, as ISO 3166-1 lists them.
  public static Set<String> codes() {
    return CODES;
  }
}
