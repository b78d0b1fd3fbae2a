package org.peyvand.tlog;

import java.util.List;

/// Shows that one leaf stands at one place in the tree of one size (RFC 9162, section 2.1.3).
///
/// @param index place of the leaf, from zero
/// @param size how many leaves the tree has
/// @param path the neighbours' hashes, from the leaf up to the root's child
public record InclusionProof(long index, long size, List<Hash> path) {

  /// A tree of 2^63 leaves is 63 high; one more is what the formats allow.
  public static final int PATH_MAX = 64;

  public InclusionProof {
    MalformedException.unless(index >= 0 && index < size, Flaw.OUTSIDE_TREE);
    MalformedException.unless(path.size() <= PATH_MAX, Flaw.PROOF_TOO_LONG);
    path = List.copyOf(path);
  }

  /// Whether the path leads from this leaf to this root, with nothing left over.
  public boolean proves(Hash leaf, Hash root) {
    var node = index;
    var last = size - 1;
    var hash = leaf;
    for (var neighbor : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.node(neighbor, hash);
        // A node without a right neighbor rises unchanged until it has a left one.
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = Hash.node(hash, neighbor);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
