package org.peyvand.rounds.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.places.City;
import org.peyvand.rounds.Round;

/// The rounds of a text, the newest first, and the form to close another.
///
/// @param last the newest round
/// @param cities where a round may be held
/// @param refused why none was closed
public record VersionsPage(
    Setting setting,
    Slice<Round> rounds,
    Optional<Round> last,
    List<City> cities,
    Sent sent,
    @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/versions";
  }

  public int lastNumber() {
    return last.map(Round::number).orElse(0);
  }
}
