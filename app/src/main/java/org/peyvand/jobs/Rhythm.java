package org.peyvand.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// When recurring work comes again.
public sealed interface Rhythm {
  /// After a pause, counted from the end of the last time.
  record Every(Duration pause) implements Rhythm {}

  /// Once a day.
  record Daily(LocalTime at, ZoneId zone) implements Rhythm {}
}
