package org.peyvand.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Works a whole stored log out anew from its entries and holds every tile against the result. A
/// bundle at a time, so that a long log is never held in memory. For the start of a host, for a
/// mirror, for an auditor.
public final class Audit {

  /// Sees the entries as they go by, to hold them against what they ought to be.
  @FunctionalInterface
  public interface Entries {
    /// Whether the entries from this index on are right; a refusal ends the audit.
    boolean accept(long from, List<byte[]> entries);
  }

  private final TileReader tiles;
  private final long size;
  private final Entries entries;

  /// What each level has of its newest tile.
  private final List<ByteArrayOutputStream> levels = new ArrayList<>();

  /// Roots of whole subtrees, the smallest on top.
  private final Deque<Hash> peaks = new ArrayDeque<>();

  private long count;
  private TilePath where;

  private Audit(TileReader tiles, long size, Entries entries) {
    this.tiles = tiles;
    this.size = size;
    this.entries = entries;
    this.where = new TilePath.Entries(0, 1);
  }

  public static AuditOutcome of(TileReader tiles, long size) {
    return of(tiles, size, (_, _) -> true);
  }

  public static AuditOutcome of(TileReader tiles, long size, Entries entries) {
    MalformedException.unless(size >= 0, Flaw.OUTSIDE_TREE);
    var audit = new Audit(tiles, size, entries);
    try {
      return new AuditOutcome.Whole(audit.run());
    } catch (MalformedException e) {
      return new AuditOutcome.Broken(audit.where, e.flaw());
    }
  }

  private Hash run() {
    for (var index = 0L; index << 8 < size; index++) {
      takeBundle(index);
    }
    // Tiles that are not full yet are held against what is stored when nothing more can come.
    for (var level = 0; level < levels.size(); level++) {
      if (levels.get(level).size() > 0) {
        compare(level);
      }
    }
    return peaks.stream().reduce((right, left) -> Hash.node(left, right)).orElse(Hash.EMPTY_TREE);
  }

  private void takeBundle(long index) {
    var width = (int) Math.min(TilePath.FULL_WIDTH, size - (index << 8));
    where = new TilePath.Entries(index, width);
    var bundle = new StoredTree(tiles, size).entries(index);
    MalformedException.unless(entries.accept(index << 8, bundle), Flaw.ENTRY_NOT_IN_TREE);
    for (var entry : bundle) {
      var leaf = Hash.leaf(entry);
      addPeak(leaf);
      put(0, leaf);
    }
  }

  private void addPeak(Hash leaf) {
    var hash = leaf;
    for (var bits = count; (bits & 1) == 1; bits >>>= 1) {
      hash = Hash.node(peaks.pop(), hash);
    }
    peaks.push(hash);
    count++;
  }

  private void put(int level, Hash hash) {
    if (level == levels.size()) {
      levels.add(new ByteArrayOutputStream());
    }
    var tile = levels.get(level);
    tile.writeBytes(hash.bytes());
    if (tile.size() == TilePath.FULL_WIDTH * Hash.SIZE_BYTES) {
      compare(level);
      var above = StoredTree.fold(tile.toByteArray(), 0, TilePath.FULL_WIDTH);
      tile.reset();
      put(level + 1, above);
    }
  }

  private void compare(int level) {
    var right = levels.get(level).toByteArray();
    var index = ((count >>> (8 * level)) - 1) >>> 8;
    where = new TilePath.Hashes(level, index, right.length / Hash.SIZE_BYTES);
    var stored = new StoredTree(tiles, size).hashes(level, index);
    // Where the partial tile was dropped for the full one, that holds more.
    MalformedException.unless(
        stored.length >= right.length && Arrays.equals(right, Arrays.copyOf(stored, right.length)),
        Flaw.TILE_DIFFERS);
  }
}
