package org.peyvand.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a piece of the log lies, as C2SP tlog-tiles spells it: `tile/0/x001/234.p/56`,
/// `tile/entries/000`. Being a value and not a string, it can never point outside the log.
public sealed interface TilePath {

  /// Hashes in a full tile, entries in a full bundle: trees of height eight.
  int FULL_WIDTH = 256;

  /// The highest level the specification has a path for.
  int LEVEL_MAX = 63;

  /// A log of 2^63 entries has no more tiles than this at the lowest level.
  long INDEX_MAX = (1L << 55) - 1;

  /// Entries one call of {@link #changes} may span, so that its answer fits in memory.
  long SPAN_MAX = 1L << 24;

  /// A tile: up to 256 neighbouring hashes, each over 256^level leaves.
  record Hashes(int level, long index, int width) implements TilePath {
    public Hashes {
      MalformedException.unless(level >= 0 && level <= LEVEL_MAX, Flaw.TILE_PATH);
      check(index, width);
    }

    @Override
    public Hashes full() {
      return new Hashes(level, index, FULL_WIDTH);
    }

    @Override
    public String toString() {
      return "tile/" + level + "/" + tail(index, width);
    }
  }

  /// A bundle: up to 256 neighbouring entries.
  record Entries(long index, int width) implements TilePath {
    public Entries {
      check(index, width);
    }

    @Override
    public Entries full() {
      return new Entries(index, FULL_WIDTH);
    }

    @Override
    public String toString() {
      return "tile/entries/" + tail(index, width);
    }
  }

  long index();

  int width();

  /// The same place once all 256 are there.
  TilePath full();

  default boolean isFull() {
    return width() == FULL_WIDTH;
  }

  /// Reads a path; every path has exactly one spelling.
  static TilePath parse(String path) {
    var matcher = Shape.PATH.matcher(path);
    MalformedException.unless(
        path.length() <= Shape.LENGTH_MAX && matcher.matches(), Flaw.TILE_PATH);
    var digits = matcher.group("index").replaceAll("[x/]", "");
    var index = Long.parseLong(digits);
    var partial = matcher.group("width");
    var width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
    MalformedException.unless(partial == null || width < FULL_WIDTH, Flaw.TILE_PATH);
    var level = matcher.group("level");
    var parsed =
        level.equals("entries")
            ? new Entries(index, width)
            : new Hashes(Integer.parseInt(level), index, width);
    MalformedException.unless(parsed.toString().equals(path), Flaw.TILE_PATH);
    return parsed;
  }

  /// What must be written when a tree grows, in the order to write it: bundles first, then tiles
  /// from the leaves up, so that nothing refers to what is not there yet.
  static List<TilePath> changes(long oldSize, long newSize) {
    MalformedException.unless(oldSize >= 0 && oldSize <= newSize, Flaw.OUTSIDE_TREE);
    MalformedException.unless(newSize - oldSize <= SPAN_MAX, Flaw.BATCH_TOO_LARGE);
    var paths = new ArrayList<TilePath>();
    for (var index = oldSize >>> 8; index << 8 < newSize && oldSize < newSize; index++) {
      paths.add(new Entries(index, width(newSize, index)));
    }
    var was = oldSize;
    var is = newSize;
    for (var level = 0; was < is; level++, was >>>= 8, is >>>= 8) {
      for (var index = was >>> 8; index << 8 < is; index++) {
        paths.add(new Hashes(level, index, width(is, index)));
      }
    }
    return List.copyOf(paths);
  }

  /// How many of the 256 places of a tile are taken when its level has so many hashes.
  private static int width(long count, long index) {
    return (int) Math.min(FULL_WIDTH, count - (index << 8));
  }

  private static void check(long index, int width) {
    MalformedException.unless(index >= 0 && index <= INDEX_MAX, Flaw.TILE_PATH);
    MalformedException.unless(width >= 1 && width <= FULL_WIDTH, Flaw.TILE_WIDTH);
  }

  private static String tail(long index, int width) {
    var path = String.format(Locale.ROOT, "%03d", index % 1000);
    for (var rest = index / 1000; rest > 0; rest /= 1000) {
      path = String.format(Locale.ROOT, "x%03d/", rest % 1000) + path;
    }
    return width == FULL_WIDTH ? path : path + ".p/" + width;
  }

  /// How paths look; six groups of digits are enough for {@link #INDEX_MAX}.
  final class Shape {
    static final int LENGTH_MAX = 64;
    static final Pattern PATH =
        Pattern.compile(
            "tile/(?<level>entries|[0-9]{1,2})/(?<index>(?:x[0-9]{3}/){0,5}[0-9]{3})"
                + "(?:\\.p/(?<width>[0-9]{1,3}))?");

    private Shape() {}
  }
}
