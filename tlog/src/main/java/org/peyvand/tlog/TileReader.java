package org.peyvand.tlog;

import java.util.Optional;

/// Gives the bytes stored at a path: a folder, a database, a peer's web site, a test's map. What it
/// gives is not trusted; whoever fails to reach its storage throws `UncheckedIOException`.
@FunctionalInterface
public interface TileReader {

  Optional<byte[]> read(TilePath path);
}
