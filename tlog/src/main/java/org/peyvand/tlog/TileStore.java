package org.peyvand.tlog;

/// Keeps tiles and bundles for ever. They never change: writing the same bytes again does nothing,
/// writing others is refused with {@link AlteredTileException}.
public interface TileStore extends TileReader {

  /// Returns only when the bytes would survive a power cut.
  void write(TilePath path, byte[] content);
}
