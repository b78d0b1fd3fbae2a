package org.peyvand.tlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The tree of one size, read from stored tiles alone. A value without memory: every question reads
/// the few tiles it needs, so any node can answer for any size at any time.
///
/// The tiles are believed, not checked. Who has a root from elsewhere (a checkpoint) checks a proof
/// against it; who wants to check the tiles themselves compares {@link #root} with {@link
/// #rootFromEntries}.
///
/// @param size how many leaves the tree has
/// @param storedSize a size whose tiles are stored, the tree's own or a later one
public record Tree(TileReader tiles, long size, long storedSize) {

  public Tree {
    MalformedException.unless(size >= 0 && size <= storedSize, Flaw.OUTSIDE_TREE);
  }

  /// A tree whose own tiles are stored, as they are for every size that was ever published.
  public Tree(TileReader tiles, long size) {
    this(tiles, size, size);
  }

  /// The tree as it was when it had fewer leaves, read from the tiles of this one.
  public Tree before(long smallerSize) {
    MalformedException.unless(smallerSize <= size, Flaw.OUTSIDE_TREE);
    return new Tree(tiles, smallerSize, storedSize);
  }

  public Hash root() {
    return stored().range(0, size);
  }

  /// The proof that the entry at this index is in this tree.
  public InclusionProof inclusion(long index) {
    MalformedException.unless(index >= 0 && index < size, Flaw.OUTSIDE_TREE);
    var stored = stored();
    var path = new ArrayList<Hash>();
    var from = 0L;
    var to = size;
    while (to - from > 1) {
      var middle = from + StoredTree.split(to - from);
      if (index < middle) {
        path.add(stored.range(middle, to));
        to = middle;
      } else {
        path.add(stored.range(from, middle));
        from = middle;
      }
    }
    return new InclusionProof(index, size, path.reversed());
  }

  /// The proof that this tree begins with all of the older one.
  public ConsistencyProof consistency(long oldSize) {
    MalformedException.unless(oldSize >= 0 && oldSize <= size, Flaw.OUTSIDE_TREE);
    if (oldSize == 0 || oldSize == size) {
      return new ConsistencyProof(oldSize, size, List.of());
    }
    var stored = stored();
    var path = new ArrayList<Hash>();
    var from = 0L;
    var to = size;
    while (to != oldSize) {
      var middle = from + StoredTree.split(to - from);
      if (oldSize <= middle) {
        path.add(stored.range(middle, to));
        to = middle;
      } else {
        path.add(stored.range(from, middle));
        from = middle;
      }
    }
    // The verifier has the old root already when the old tree is one whole subtree.
    if (from != 0) {
      path.add(stored.range(from, to));
    }
    return new ConsistencyProof(oldSize, size, path.reversed());
  }

  /// The bytes of one entry, checked against its leaf in the tree.
  public byte[] entry(long index) {
    MalformedException.unless(index >= 0 && index < size, Flaw.OUTSIDE_TREE);
    var stored = stored();
    var place = (int) (index & 255);
    var entry = stored.entries(index >>> 8).get(place);
    var leaf = Hash.in(stored.hashes(0, index >>> 8), place);
    MalformedException.unless(Hash.leaf(entry).equals(leaf), Flaw.ENTRY_NOT_IN_TREE);
    return entry;
  }

  /// The root computed anew from every entry, trusting no tile. Reads the whole log: for the start
  /// of a host, for an auditor, for a mirror.
  public Hash rootFromEntries() {
    var peaks = new ArrayDeque<Hash>();
    for (var index = 0L; index << 8 < size; index++) {
      var count = index << 8;
      // A reader per bundle, so that a long log is never held in memory.
      var bundle = stored().entries(index);
      for (var entry : bundle.subList(0, (int) Math.min(bundle.size(), size - count))) {
        var hash = Hash.leaf(entry);
        for (var bits = count; (bits & 1) == 1; bits >>>= 1) {
          hash = Hash.node(peaks.pop(), hash);
        }
        peaks.push(hash);
        count++;
      }
    }
    return peaks.stream().reduce((right, left) -> Hash.node(left, right)).orElse(Hash.EMPTY_TREE);
  }

  private StoredTree stored() {
    return new StoredTree(tiles, storedSize);
  }
}
