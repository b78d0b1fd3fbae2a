package org.peyvand.places;

import java.util.regex.Pattern;
import org.peyvand.languages.Multilingual;

/// A state, by its ISO 3166-1 code of two letters.
public record State(String code, Multilingual names) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  public State {
    if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("state: " + code);
  }
}
