package org.peyvand.witnesses;

import java.io.IOException;
import java.nio.file.Files;

/// The operator's file for one test: written, taken up, and taken away again.
final class NeighborFile implements AutoCloseable {
  private final Neighbors neighbors;

  NeighborFile(Neighbors neighbors, String... lines) throws IOException {
    this.neighbors = neighbors;
    Files.writeString(neighbors.file(), String.join("\n", lines) + "\nquorum none\n");
    neighbors.reread();
  }

  @Override
  public void close() throws IOException {
    Files.delete(neighbors.file());
    neighbors.reread();
  }
}
