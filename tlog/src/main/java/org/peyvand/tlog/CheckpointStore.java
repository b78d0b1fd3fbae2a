package org.peyvand.tlog;

import java.util.Optional;

/// Remembers the last checkpoint that was signed, the only thing of a log that is ever replaced.
public interface CheckpointStore {

  Optional<byte[]> lastCheckpoint();

  /// Returns only when the new checkpoint would survive a power cut; readers see the old or the new
  /// one, never a mixture.
  void replaceCheckpoint(byte[] note);
}
