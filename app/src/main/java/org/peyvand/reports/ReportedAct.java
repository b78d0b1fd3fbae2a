package org.peyvand.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a source may say that a body did, in our words; its own verb stands beside it.
public enum ReportedAct {
  TEXT_AGREED,
  INITIALLED,
  SIGNED,
  ACCEDED,
  /// Takes part, in whatever way: what reports say that only count.
  JOINED,
  WITHDREW;

  /// As it stands in the database and for other programs.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReportedAct> of(String code) {
    return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
  }
}
