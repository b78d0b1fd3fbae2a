package org.peyvand.page;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/// Hangs up on who sends a request drop by drop to keep us busy: head or body, after a while a
/// request has to come at a certain pace on the average. Who sends nothing at all meets the idle
/// timeout, and who only listens is left in peace.
final class SlowSenders extends AbstractLifeCycle implements Connection.Listener {
  private final Scheduler scheduler;
  private final Pace pace;
  private final Map<Connection, Sending> open = new ConcurrentHashMap<>();

  SlowSenders(Scheduler scheduler, Pace pace) {
    this.scheduler = scheduler;
    this.pace = pace;
  }

  /// @param grace so long nobody is judged
  /// @param bytesPerSecond what is expected afterwards, on the average since the request began
  /// @param look how often connections are looked at
  record Pace(Duration grace, int bytesPerSecond, Duration look) {
    boolean keeps(long bytes, long nanos) {
      var late = nanos - grace.toNanos();
      return late <= 0 || bytes >= bytesPerSecond * (late / 1e9);
    }
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    scheduler.schedule(this::look, pace.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning()) return;
    var now = System.nanoTime();
    open.forEach(
        (connection, sending) -> {
          if (!sending.keepsPace(connection, now)) {
            connection.getEndPoint().close(new EofException("slow sender"));
          }
        });
    lookLater();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Sending(System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /// What has come on one connection since it was last quiet.
  private final class Sending {
    private long began;
    private long answers;
    private long before;
    private long last;

    Sending(long now) {
      began = now;
    }

    boolean keepsPace(Connection connection, long now) {
      long bytes = connection.getBytesIn();
      if (connection.getMessagesOut() != answers || bytes == before) {
        answers = connection.getMessagesOut();
        began = now;
        before = bytes;
        last = bytes;
        return true;
      }
      boolean sends = bytes != last;
      last = bytes;
      return !sends || pace.keeps(bytes - before, now - began);
    }
  }
}
