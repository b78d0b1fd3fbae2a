package org.peyvand.jobs;

import java.util.function.Consumer;

/// Background work that a room declares as a bean. It may be done twice when a node dies in the
/// middle of it, so doing it again has to be harmless.
public sealed interface Job {
  /// The message with the job's name, such as `notices.job.mail`; the job is known by it for ever.
  String name();

  /// What comes again and again.
  record Recurring(String name, Rhythm rhythm, Runnable work) implements Job {}

  /// What a room orders, one thing at a time ([Jobs#order]).
  ///
  /// @param work told what it is about, such as an id
  record Ordered(String name, Consumer<String> work) implements Job {}
}
