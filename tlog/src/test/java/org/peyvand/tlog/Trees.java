package org.peyvand.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Small logs to try things on.
final class Trees {

  private Trees() {}

  static byte[] entry(long index) {
    return Strict.utf8("{\"act\":" + index + "}");
  }

  static List<byte[]> entries(int from, int to) {
    return IntStream.range(from, to).mapToObj(Trees::entry).toList();
  }

  static Tree of(int size) {
    return new Log(new MemoryTiles()).append(0, entries(0, size));
  }

  /// The tree hash as RFC 6962 defines it, with nothing clever.
  static Hash plainRoot(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (entries.size() == 1) {
      return Hash.leaf(entries.getFirst());
    }
    var middle = Integer.highestOneBit(entries.size() - 1);
    return Hash.node(
        plainRoot(entries.subList(0, middle)), plainRoot(entries.subList(middle, entries.size())));
  }

  /// Every way of spoiling a path a little: a bit in each hash, one missing, one too many, two
  /// swapped.
  static List<List<Hash>> spoiled(List<Hash> path) {
    var spoiled = new ArrayList<List<Hash>>();
    for (var at = 0; at < path.size(); at++) {
      var flipped = new ArrayList<>(path);
      var bytes = path.get(at).bytes();
      bytes[at % Hash.SIZE_BYTES] ^= 1;
      flipped.set(at, Hash.of(bytes));
      spoiled.add(flipped);
      var missing = new ArrayList<>(path);
      missing.remove(at);
      spoiled.add(missing);
      if (at > 0) {
        var swapped = new ArrayList<>(path);
        swapped.set(at, path.get(at - 1));
        swapped.set(at - 1, path.get(at));
        spoiled.add(swapped);
      }
    }
    var longer = new ArrayList<>(path);
    longer.add(Hash.EMPTY_TREE);
    spoiled.add(longer);
    var doubled = new ArrayList<>(path);
    doubled.add(0, Hash.EMPTY_TREE);
    spoiled.add(doubled);
    return spoiled;
  }

  static byte[] mutate(byte[] bytes, RandomGenerator random) {
    var from = random.nextInt(bytes.length + 1);
    var to = Math.min(bytes.length, from + random.nextInt(8));
    var insert = new byte[random.nextInt(6)];
    random.nextBytes(insert);
    if (random.nextBoolean()) {
      for (var i = 0; i < insert.length; i++) {
        insert[i] = (byte) "\n +—/x0A9.p=".charAt(random.nextInt(12));
      }
    }
    var result = new byte[from + insert.length + bytes.length - to];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(insert, 0, result, from, insert.length);
    System.arraycopy(bytes, to, result, from + insert.length, bytes.length - to);
    if (result.length > 0 && random.nextInt(3) == 0) {
      result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return result;
  }
}
