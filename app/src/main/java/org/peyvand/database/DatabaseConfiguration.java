package org.peyvand.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.peyvand.kernel.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens in this order and closes in the reverse: folder, server, connections.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// Small on purpose: with virtual threads the pool is the limit, and on a few cores more sessions
  /// only wait for one another inside the server.
  private static final int SESSIONS = 10;

  /// Who gets no session by then is told so, instead of waiting behind a crowd.
  private static final int WAIT_MILLIS = 5_000;

  /// What our SQL keeps to.
  private static final int OLDEST_MAJOR = 15;

  @Bean
  HostFolder hostFolder(Installation installation) {
    return HostFolder.open(installation.data());
  }

  @Bean
  DatabaseServer databaseServer(DatabaseSettings settings, HostFolder host) {
    return DatabaseServer.of(settings, host);
  }

  @Bean
  Connections dataSource(DatabaseServer server) {
    requireKnownVersion(server.address());
    return open(server.address());
  }

  @Bean
  Migrations migrations(DatabaseServer server) {
    return new Migrations(server.address());
  }

  @Bean
  Bulletins bulletins(DatabaseServer server, Connections pool) {
    var address = server.address();
    var settings = settings(address);
    settings.setProperty("ApplicationName", "peyvand-news");
    settings.setProperty("socketTimeout", "" + Bulletin.ANSWER_SECONDS);
    return channel ->
        Bulletin.on(
            channel, () -> DriverManager.getConnection(address.url(), settings), pool::doubt);
  }

  private static Connections open(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("peyvand");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(SESSIONS);
    // Opened when asked for: a quiet host holds few, and one that was away has them back at once.
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAIT_MILLIS);
    return new Connections(config);
  }

  /// Asked once before there is a pool, which would try for long and say little.
  private static void requireKnownVersion(DatabaseAddress address) {
    var settings = settings(address);
    settings.setProperty("loginTimeout", "" + Bulletin.ANSWER_SECONDS);
    try (var connection = DriverManager.getConnection(address.url(), settings)) {
      var major = connection.getMetaData().getDatabaseMajorVersion();
      if (major >= OLDEST_MAJOR) return;
      throw new StartRefused(
          "The database of %s is PostgreSQL %d; Peyvand needs %d or newer."
              .formatted(address, major, OLDEST_MAJOR));
    } catch (SQLException e) {
      throw new StartRefused(StartProblem.explain(address, e), e);
    }
  }

  private static Properties settings(DatabaseAddress address) {
    var settings = new Properties();
    settings.setProperty("user", address.user());
    settings.setProperty("password", address.password());
    settings.setProperty("connectTimeout", "" + Bulletin.ANSWER_SECONDS);
    return settings;
  }
}
