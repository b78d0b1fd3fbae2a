package org.peyvand.languages;

import java.util.Locale;

/// The way a script runs; [#html] is the value of the `dir` attribute.
public enum Direction {
  LTR,
  RTL;

  public String html() {
    return name().toLowerCase(Locale.ROOT);
  }
}
