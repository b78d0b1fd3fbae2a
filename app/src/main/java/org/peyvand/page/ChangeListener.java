package org.peyvand.page;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.peyvand.database.Bulletins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Listens for what changes on any node, for as long as this one runs. While it cannot hear, no
/// page is taken from the cache.
@Component
class ChangeListener implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

  /// Before the web server opens, which is one of the last.
  private static final int PHASE = 100;

  /// After so long without news the version itself is looked at: what stands between us and the
  /// database may swallow news, or be gone without a word.
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /// Between two attempts to reach a database that is away.
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ChangeStore store;
  private final Bulletins bulletins;
  private final PageCache pages;
  private final Live live;
  private volatile boolean running;
  private Thread listening = new Thread();

  ChangeListener(ChangeStore store, Bulletins bulletins, PageCache pages, Live live) {
    this.store = store;
    this.bulletins = bulletins;
    this.pages = pages;
    this.live = live;
  }

  @Override
  public void start() {
    running = true;
    var first = open();
    listening = Thread.ofVirtual().name("changes").start(() -> listen(first));
  }

  private void listen(Optional<ChangeEar> first) {
    var ear = first;
    while (running) {
      ear = ear.isPresent() ? hear(ear.get()) : again();
    }
    ear.ifPresent(ChangeEar::close);
  }

  private Optional<ChangeEar> open() {
    try {
      var ear = new ChangeEar(store, bulletins);
      pages.open();
      live.tell(Set.of(ChangeEar.ANYTHING), ear.version());
      return Optional.of(ear);
    } catch (DataAccessException _) {
      return Optional.empty();
    }
  }

  private Optional<ChangeEar> again() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      running = false;
      return Optional.empty();
    }
    var ear = open();
    if (ear.isPresent()) LOG.info("The database answers again");
    return ear;
  }

  private Optional<ChangeEar> hear(ChangeEar ear) {
    try {
      var topics = ear.hear(SILENCE);
      if (!topics.isEmpty()) {
        pages.drop();
        live.tell(topics, ear.version());
      }
      return Optional.of(ear);
    } catch (DataAccessException lost) {
      pages.close();
      ear.close();
      if (running) LOG.warn("The database does not answer: {}", lost.getMostSpecificCause() + "");
      return Optional.empty();
    }
  }

  @Override
  public void stop() {
    running = false;
    pages.close();
    listening.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
