package org.peyvand.witnesses;

import java.io.IOException;
import org.peyvand.tlog.VerifierKey;
import org.springframework.stereotype.Component;

/// Lets tests of pages name neighbors.
@Component
public class WitnessFixture {
  private final Neighbors neighbors;

  WitnessFixture(Neighbors neighbors) {
    this.neighbors = neighbors;
  }

  public Known knowing(VerifierKey log) throws IOException {
    return new Known(new NeighborFile(neighbors, "log " + log));
  }

  /// Until it is closed.
  public record Known(AutoCloseable file) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      file.close();
    }
  }
}
