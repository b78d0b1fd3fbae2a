package org.peyvand.tlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A log in memory, for tests and trials.
public final class MemoryTiles implements TileStore, CheckpointStore {

  private final ConcurrentMap<TilePath, byte[]> tiles = new ConcurrentHashMap<>();
  private final AtomicReference<byte @Nullable []> checkpoint = new AtomicReference<>();

  @Override
  public Optional<byte[]> read(TilePath path) {
    return Optional.ofNullable(tiles.get(path)).map(byte[]::clone);
  }

  @Override
  public void write(TilePath path, byte[] content) {
    var stored = tiles.putIfAbsent(path, content.clone());
    if (stored != null && !Arrays.equals(stored, content)) {
      throw new AlteredTileException(path);
    }
  }

  @Override
  public Optional<byte[]> lastCheckpoint() {
    return Optional.ofNullable(checkpoint.get()).map(byte[]::clone);
  }

  @Override
  public void replaceCheckpoint(byte[] note) {
    checkpoint.set(note.clone());
  }
}
