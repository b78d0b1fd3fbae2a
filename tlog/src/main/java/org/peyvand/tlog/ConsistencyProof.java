package org.peyvand.tlog;

import java.util.List;

/// Shows that a tree only grew: the leaves of the old one are the first leaves of the new one (RFC
/// 9162, section 2.1.4).
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

  public ConsistencyProof {
    MalformedException.unless(oldSize >= 0 && oldSize <= newSize, Flaw.OUTSIDE_TREE);
    MalformedException.unless(path.size() <= InclusionProof.PATH_MAX, Flaw.PROOF_TOO_LONG);
    path = List.copyOf(path);
  }

  /// Whether the path leads to both roots, with nothing left over. Out of the empty tree, and from
  /// a tree to itself, the path is empty.
  public boolean proves(Hash oldRoot, Hash newRoot) {
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(Hash.EMPTY_TREE);
    }
    return climb(oldRoot, newRoot);
  }

  private boolean climb(Hash oldRoot, Hash newRoot) {
    // The old tree is one whole subtree of the new one: its root starts the path unsaid.
    var whole = Long.bitCount(oldSize) == 1;
    if (path.isEmpty()) {
      return false;
    }
    var start = whole ? oldRoot : path.getFirst();
    var shift = Long.numberOfTrailingZeros(oldSize);
    var node = (oldSize - 1) >>> shift;
    var last = (newSize - 1) >>> shift;
    var oldHash = start;
    var newHash = start;
    for (var neighbor : whole ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = Hash.node(neighbor, oldHash);
        newHash = Hash.node(neighbor, newHash);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        newHash = Hash.node(newHash, neighbor);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }
}
