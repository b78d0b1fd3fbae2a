package org.peyvand.rounds.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;
import org.peyvand.rounds.Bracket;
import org.peyvand.rounds.Edition;

/// The brackets of a text: those that are open, and how the others ended.
///
/// @param after the last open one of the page before; none on the first page
public record BracketsPage(
    Setting setting,
    Edition edition,
    Slice<Bracket> open,
    Slice<Bracket> ended,
    @Nullable UUID after,
    boolean mayDraft)
    implements Page {
  public String path() {
    return setting.path() + "/brackets";
  }

  public String nextOpen() {
    return path() + "?after=" + open.items().getLast().id();
  }

  public String nextEnded() {
    return path() + "?before=" + ended.items().getLast().id();
  }
}
