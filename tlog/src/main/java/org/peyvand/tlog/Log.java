package org.peyvand.tlog;

import java.util.List;

/// The writer's side of a log. It keeps nothing between calls: what the tree is follows from the
/// store and the size it is given. One writer at a time; the caller holds the lock.
public final class Log {

  private final TileStore tiles;

  public Log(TileStore tiles) {
    this.tiles = tiles;
  }

  /// The tree at a size whose tiles are stored.
  public Tree tree(long size) {
    return new Tree(tiles, size);
  }

  /// Adds entries behind the first `size` ones. When it returns, everything is stored; until a
  /// checkpoint is signed, nobody else knows. After a crash, call it again with the same entries.
  public Tree append(long size, List<byte[]> entries) {
    var growth = Growth.plan(tiles, size, entries);
    growth.write(tiles);
    return tree(growth.newSize());
  }
}
