package org.peyvand.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a tree needs to grow by some entries: the files to write, in the order to write them, made
/// from stored tiles alone. Making the same growth again gives the same files, so a writer that
/// died half way is simply run again.
///
/// @param files bundles and tiles with their content; nothing in them is shown to anyone until a
///   checkpoint of the new size is signed
public record Growth(long oldSize, long newSize, SequencedMap<TilePath, byte[]> files) {

  /// Entries of one growth: far more than a busy day of a log of public acts.
  public static final int BATCH_MAX = 16_384;

  /// Bytes of one growth, since all of it is held in memory.
  public static final long BATCH_MAX_BYTES = 64L << 20;

  /// Works out how the tree of this size takes up these entries.
  public static Growth plan(TileReader tiles, long oldSize, List<byte[]> entries) {
    MalformedException.unless(
        oldSize >= 0 && oldSize <= Long.MAX_VALUE - BATCH_MAX, Flaw.OUTSIDE_TREE);
    var bytes = entries.stream().mapToLong(entry -> entry.length).sum();
    MalformedException.unless(
        entries.size() <= BATCH_MAX && bytes <= BATCH_MAX_BYTES, Flaw.BATCH_TOO_LARGE);
    var growth = new Growth(oldSize, oldSize + entries.size(), new LinkedHashMap<>());
    if (!entries.isEmpty()) {
      var old = new StoredTree(tiles, oldSize);
      growth.addBundles(old, entries);
      growth.addTiles(old, entries);
    }
    return growth;
  }

  /// Stores every file; what is already there in the same form is left alone.
  public void write(TileStore store) {
    files.forEach(store::write);
  }

  private void addBundles(StoredTree old, List<byte[]> entries) {
    var index = oldSize >>> 8;
    var bundle = new ArrayList<byte[]>();
    if ((oldSize & 255) != 0) {
      bundle.addAll(old.entries(index));
      checkAgainstTile(bundle, old.hashes(0, index));
    }
    for (var entry : entries) {
      bundle.add(entry);
      if (bundle.size() == TilePath.FULL_WIDTH) {
        files.put(new TilePath.Entries(index, bundle.size()), EntryBundle.encode(bundle));
        bundle.clear();
        index++;
      }
    }
    if (!bundle.isEmpty()) {
      files.put(new TilePath.Entries(index, bundle.size()), EntryBundle.encode(bundle));
    }
  }

  /// A damaged bundle must not be carried on into a new one.
  private static void checkAgainstTile(List<byte[]> bundle, byte[] tile) {
    for (var place = 0; place < bundle.size(); place++) {
      var leaf = Hash.leaf(bundle.get(place));
      MalformedException.unless(leaf.equals(Hash.in(tile, place)), Flaw.ENTRY_NOT_IN_TREE);
    }
  }

  private void addTiles(StoredTree old, List<byte[]> entries) {
    var added = entries.stream().map(Hash::leaf).toList();
    for (var level = 0; !added.isEmpty(); level++) {
      added = addLevel(old, level, added);
    }
  }

  /// Writes one level and gives the hashes that its newly full tiles add to the level above.
  private List<Hash> addLevel(StoredTree old, int level, List<Hash> added) {
    var count = oldSize >>> (8 * level);
    var index = count >>> 8;
    var width = (int) (count & 255);
    var tile = new ByteArrayOutputStream();
    if (width != 0) {
      // A reader that has only the full tile gives more than the old tree had.
      tile.writeBytes(Arrays.copyOf(old.hashes(level, index), width * Hash.SIZE_BYTES));
    }
    var above = new ArrayList<Hash>();
    for (var hash : added) {
      tile.writeBytes(hash.bytes());
      width++;
      if (width == TilePath.FULL_WIDTH) {
        var bytes = tile.toByteArray();
        files.put(new TilePath.Hashes(level, index, width), bytes);
        above.add(StoredTree.fold(bytes, 0, TilePath.FULL_WIDTH));
        tile.reset();
        width = 0;
        index++;
      }
    }
    if (width != 0) {
      files.put(new TilePath.Hashes(level, index, width), tile.toByteArray());
    }
    return above;
  }
}
