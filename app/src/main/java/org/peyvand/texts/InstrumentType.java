package org.peyvand.texts;

import java.util.Locale;

/// The kinds of instrument (domain glossary); the title alone has no legal effect.
public enum InstrumentType {
  DECLARATION,
  JOINT_STATEMENT,
  CHARTER,
  COMMUNIQUE,
  MEMORANDUM,
  SISTER_CITY_AGREEMENT,
  PROTOCOL,
  ACTION_PLAN,
  PROGRAMME_OF_COOPERATION;

  /// As records, files and addresses name it: `joint-statement`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static InstrumentType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
