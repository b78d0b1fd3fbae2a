package org.peyvand.texts;

import java.util.List;
import java.util.Set;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// What the parties settle about a text before its words.
///
/// @param languages the authentic languages (BCP 47), in the order of the parties
/// @param parties the bodies that are invited, in protocol order
/// @param unreviewed the languages whose wording no native speaker has reviewed yet
/// @param sample whether its wording is invented
public record Setup(
    InstrumentType type,
    int version,
    Multilingual titles,
    Multilingual shortNames,
    LegalNature legalNature,
    List<String> languages,
    ProtocolOrder protocolOrder,
    Provisions provisions,
    Particulars particulars,
    List<BodyId> parties,
    Set<String> unreviewed,
    boolean sample) {
  /// More languages than any network known to us works in.
  public static final int LANGUAGES_MAX = 12;

  /// The largest movement of cities signs through regional bodies long before this.
  public static final int PARTIES_MAX = 60;

  public Setup {
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
    unreviewed = Set.copyOf(unreviewed);
    if (languages.isEmpty() || languages.size() > LANGUAGES_MAX) {
      throw new IllegalArgumentException(languages.size() + " languages");
    }
    if (parties.size() > PARTIES_MAX) {
      throw new IllegalArgumentException(parties.size() + " parties");
    }
    if (particulars.prevailing() != null && !languages.contains(particulars.prevailing())) {
      throw new IllegalArgumentException(particulars.prevailing() + " is not authentic");
    }
    if (!titles.texts().keySet().containsAll(languages)) {
      throw new IllegalArgumentException("a title is missing in one of " + languages);
    }
  }
}
