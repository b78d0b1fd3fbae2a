package org.peyvand.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds hashes and entries of a tree of one size in its tiles. Lives for one question only: the
/// tiles it has read (a handful per level) are forgotten with it.
final class StoredTree {

  private final TileReader tiles;
  private final long size;
  private final Map<TilePath, byte[]> read = new HashMap<>();

  StoredTree(TileReader tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  /// The Merkle tree hash over the leaves from one index up to another.
  Hash range(long from, long to) {
    var count = to - from;
    if (count == 0) {
      return Hash.EMPTY_TREE;
    }
    var whole = Long.bitCount(count) == 1 && from % count == 0;
    if (whole) {
      return subtree(Long.numberOfTrailingZeros(count), from / count);
    }
    var middle = from + split(count);
    return Hash.node(range(from, middle), range(middle, to));
  }

  /// The largest power of two smaller than the count: where RFC 6962 cuts a tree in two.
  static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private Hash subtree(int height, long index) {
    var level = height / 8;
    var spread = height % 8;
    var first = index << spread;
    var tile = hashes(level, first >>> 8);
    return fold(tile, (int) (first & 255), 1 << spread);
  }

  /// The hash over a power of two of neighbours inside one tile.
  static Hash fold(byte[] tile, int first, int count) {
    if (count == 1) {
      return Hash.in(tile, first);
    }
    var half = count / 2;
    return Hash.node(fold(tile, first, half), fold(tile, first + half, half));
  }

  /// The bytes of one tile, as wide as this tree has it.
  byte[] hashes(int level, long index) {
    var path = new TilePath.Hashes(level, index, width(size >>> (8 * level), index));
    return read.computeIfAbsent(path, _ -> readHashes(path));
  }

  List<byte[]> entries(long index) {
    var path = new TilePath.Entries(index, width(size, index));
    var partial = tiles.read(path);
    if (partial.isPresent()) {
      return EntryBundle.decode(partial.get(), path.width());
    }
    return EntryBundle.decode(readFull(path), TilePath.FULL_WIDTH).subList(0, path.width());
  }

  private byte[] readHashes(TilePath.Hashes path) {
    var partial = tiles.read(path);
    var bytes = partial.isPresent() ? partial.get() : readFull(path);
    var width = partial.isPresent() ? path.width() : TilePath.FULL_WIDTH;
    MalformedException.unless(bytes.length == width * Hash.SIZE_BYTES, Flaw.TILE_LENGTH);
    return bytes;
  }

  /// A log may drop a partial tile once the full one is there.
  private byte[] readFull(TilePath path) {
    return tiles.read(path.full()).orElseThrow(() -> new MalformedException(Flaw.TILE_MISSING));
  }

  private static int width(long count, long index) {
    var width = Math.min(TilePath.FULL_WIDTH, count - (index << 8));
    MalformedException.unless(width >= 1, Flaw.OUTSIDE_TREE);
    return (int) width;
  }
}
