package org.peyvand.tlog;

/// Somebody tried to write other bytes where a tile already lies. Either two writers disagree about
/// an entry's place or the storage is damaged: the log must stop growing until a person has looked.
public final class AlteredTileException extends RuntimeException {

  AlteredTileException(TilePath path) {
    super("other content is already stored at " + path);
  }
}
