package org.peyvand.jobs;

import java.time.Instant;
import java.util.Optional;

/// How a piece of work stands.
///
/// @param job the job's name, which is the message that names it
/// @param about what ordered work is about; empty for recurring work
/// @param next when it is due; empty when it has failed for good and waits for a person
/// @param running whether a node is at it now
/// @param failures how often it has failed in a row
/// @param failure the last failure, also when it has succeeded since
public record Standing(
    String job,
    String about,
    Optional<Instant> next,
    boolean running,
    Optional<Instant> succeeded,
    int failures,
    Optional<Failure> failure) {

  /// @param words what the program said, for whoever mends it
  public record Failure(Instant at, String words) {}

  /// Whether the last attempt failed.
  public boolean failing() {
    return failures > 0;
  }
}
