package org.peyvand.page;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Tells every node of the changes that were noted, one round after the other; a round takes all
/// that is there when it begins. What a node that dies leaves untold, the others find within
/// seconds ([ChangeListener]).
@Component
class Telling implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final ChangeStore store;
  private final ExecutorService rounds =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("telling").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  Telling(ChangeStore store) {
    this.store = store;
  }

  /// One more round, unless one is about to begin.
  void soon() {
    if (!asked.getAndSet(true)) rounds.execute(this::round);
  }

  private void round() {
    // Before the round begins: whoever commits from here on asks for the next.
    asked.set(false);
    try {
      store.tell();
    } catch (DataAccessException away) {
      LOG.warn("A change is told later: {}", away.getMostSpecificCause() + "");
    }
  }

  @Override
  public void destroy() {
    rounds.close();
  }
}
