package org.peyvand.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;

/// The pool of sessions. While the database is away nobody waits for it: who asks for a session is
/// told so at once, and one thread looks out for its return.
final class Connections extends HikariDataSource {
  /// Between two looks at a database that is away.
  private static final Duration PAUSE = Duration.ofMillis(300);

  /// Who does not answer a newcomer by then is away.
  private static final String LOOK_SECONDS = "2";

  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile boolean away;

  Connections(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (away) throw new SQLTransientConnectionException("The database does not answer");
    try {
      return super.getConnection();
    } catch (SQLTransientConnectionException none) {
      // Without a cause all sessions are lent, which is no reason to doubt.
      if (none.getCause() != null) doubt();
      throw none;
    }
  }

  /// Somebody has lost the database: it is looked after, once, however many say so.
  void doubt() {
    if (looking.compareAndSet(false, true)) Thread.ofVirtual().name("lookout").start(this::look);
  }

  private void look() {
    try {
      while (!isClosed() && !answers()) {
        away = true;
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      away = false;
      looking.set(false);
    }
  }

  /// Asked anew, because those who wait at the pool are what is to be spared; then the pool has to
  /// have a session too, so that nobody is called back too early.
  private boolean answers() {
    var settings = new Properties();
    settings.setProperty("user", getUsername());
    settings.setProperty("password", getPassword());
    settings.setProperty("connectTimeout", LOOK_SECONDS);
    settings.setProperty("socketTimeout", LOOK_SECONDS);
    settings.setProperty("ApplicationName", "peyvand-lookout");
    try (var direct = DriverManager.getConnection(getJdbcUrl(), settings);
        var pooled = super.getConnection()) {
      return direct.isValid(1) && pooled.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }
}
