package org.peyvand.people.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.people.Happening;

/// Who changed who may do what, newest first.
///
/// @param body none for the whole host
/// @param older the last of this page, where there are older ones
public record HistoryPage(
    @Nullable Multilingual body, String slug, List<Line> lines, @Nullable String older, ZoneId zone)
    implements Page {
  public HistoryPage {
    lines = List.copyOf(lines);
  }

  /// @param actor who did it; none for the host itself
  public record Line(Happening happening, @Nullable Multilingual actor, @Nullable DutyView duty) {}

  public String people() {
    return slug.isEmpty() ? "/administration" : PeoplePage.path(slug);
  }

  public String path() {
    return slug.isEmpty() ? "/administration/history" : people() + "/history";
  }
}
