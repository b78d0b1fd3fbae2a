package org.peyvand.claims;

import java.util.List;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;

/// What one source said on one day about one instrument.
///
/// @param wording what it says, in our own words
public record Report(
    UUID id, InstrumentId about, Source source, Multilingual wording, List<Claim> claims) {
  /// A report that counts every party of a large network still fits.
  public static final int CLAIMS_MAX = 1000;

  /// How many reports about one text are kept: a year of daily press, and a page that compares them
  /// all is still read at once.
  public static final int OF_A_TEXT_MAX = 400;

  public Report {
    if (claims.size() > CLAIMS_MAX) throw new IllegalArgumentException("claims in one report");
    claims = List.copyOf(claims);
  }
}
