package org.peyvand.jobs;

import java.time.Clock;
import java.time.Instant;
import org.peyvand.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: ordering work, and how it stands.
@Service
public class Jobs {
  private final JobStore store;
  private final Clock clock;

  Jobs(JobStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Orders work in the transaction of the act it belongs to: without the act there is no work. The
  /// same order given again while it waits is one order.
  ///
  /// @param job the name of a [Job.Ordered]
  @Transactional(propagation = Propagation.MANDATORY)
  public void order(String job, String about) {
    store.order(job, about, clock.instant());
  }

  /// Orders work for later.
  @Transactional(propagation = Propagation.MANDATORY)
  public void order(String job, String about, Instant at) {
    store.order(job, about, at);
  }

  /// Does a piece of work within seconds instead of when it is due: what an operator asks for after
  /// mending something.
  ///
  /// @param about empty for recurring work
  /// @return whether it was waiting; otherwise it is gone, or a node is at it already
  @Transactional
  public boolean hasten(String job, String about) {
    return store.hasten(job, about.isEmpty() ? JobStore.RECURRING : about, clock.instant());
  }

  /// How all work stands, by name, a page at a time.
  ///
  /// @param afterJob the last one of the page before, with what it is about; empty for the first
  public Slice<Standing> standings(String afterJob, String afterAbout) {
    return store.standings(false, afterJob, afterAbout);
  }

  /// The same of what failed at the last attempt.
  public Slice<Standing> failing(String afterJob, String afterAbout) {
    return store.standings(true, afterJob, afterAbout);
  }
}
