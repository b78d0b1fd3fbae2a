package org.peyvand.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries in a row, each after its length in two bytes.
public final class EntryBundle {

  /// What two bytes can count to.
  public static final int ENTRY_MAX_BYTES = 65_535;

  /// A full bundle of the longest entries.
  public static final int MAX_BYTES = TilePath.FULL_WIDTH * (2 + ENTRY_MAX_BYTES);

  private EntryBundle() {}

  public static byte[] encode(List<byte[]> entries) {
    MalformedException.unless(
        !entries.isEmpty() && entries.size() <= TilePath.FULL_WIDTH, Flaw.TILE_WIDTH);
    var bundle = new ByteArrayOutputStream();
    for (var entry : entries) {
      MalformedException.unless(entry.length <= ENTRY_MAX_BYTES, Flaw.ENTRY_TOO_LONG);
      bundle.write(entry.length >>> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  /// Takes a bundle apart; it must hold exactly this many entries and nothing after them.
  public static List<byte[]> decode(byte[] bundle, int width) {
    MalformedException.unless(width >= 1 && width <= TilePath.FULL_WIDTH, Flaw.TILE_WIDTH);
    var entries = new ArrayList<byte[]>(width);
    var at = 0;
    while (at < bundle.length) {
      MalformedException.unless(
          entries.size() < width && bundle.length - at >= 2, Flaw.BUNDLE_SHAPE);
      var length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
      at += 2;
      MalformedException.unless(bundle.length - at >= length, Flaw.BUNDLE_SHAPE);
      entries.add(Arrays.copyOfRange(bundle, at, at + length));
      at += length;
    }
    MalformedException.unless(entries.size() == width, Flaw.BUNDLE_SHAPE);
    return List.copyOf(entries);
  }
}
