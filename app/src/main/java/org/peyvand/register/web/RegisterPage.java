package org.peyvand.register.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.page.Page;
import org.peyvand.register.EntryNames.Named;
import org.peyvand.register.EntryType;
import org.peyvand.register.Seen;
import org.peyvand.tlog.TilePath;

/// The register for people.
///
/// @param checkpoint the last signed checkpoint, as it is served; none before the first entry
/// @param size how many entries it covers
/// @param waiting entries that are recorded and not yet in it
/// @param entries those that have their place, newest first
/// @param seen the witnesses that have seen it; empty: not witnessed
/// @param sound whether what is stored agrees with what was signed
/// @param first whether this is the first page of the list
/// @param next the number below which the next page begins; none on the last
public record RegisterPage(
    String origin,
    String verifierKey,
    @Nullable String checkpoint,
    long size,
    List<Line> waiting,
    List<Line> entries,
    List<Seen> seen,
    boolean sound,
    boolean first,
    @Nullable Long next)
    implements Page {
  /// Where the newest hashes lie.
  public String lastTile() {
    return new TilePath.Hashes(0, (size - 1) / TilePath.FULL_WIDTH, lastWidth()).toString();
  }

  /// Where the newest entries lie.
  public String lastBundle() {
    return new TilePath.Entries((size - 1) / TilePath.FULL_WIDTH, lastWidth()).toString();
  }

  private int lastWidth() {
    return (int) ((size - 1) % TilePath.FULL_WIDTH) + 1;
  }

  /// One entry, with its ids as links where they mean something public.
  ///
  /// @param index its place; none while it waits
  /// @param proven whether the checkpoint covers it
  public record Line(
      @Nullable Long index,
      EntryType type,
      Instant at,
      @Nullable Named instrument,
      @Nullable Named body,
      boolean proven) {}
}
