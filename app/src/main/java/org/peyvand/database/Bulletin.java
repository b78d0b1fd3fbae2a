package org.peyvand.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;

/// One node's ear, on a connection of its own: waiting for news would hold one of the pool's few
/// for ever.
public final class Bulletin implements AutoCloseable {
  /// A server that is silent for so long is taken for gone.
  static final int ANSWER_SECONDS = 5;

  private final Connection connection;
  private final Runnable lost;

  private Bulletin(Connection connection, Runnable lost) {
    this.connection = connection;
    this.lost = lost;
  }

  interface Opening {
    Connection open() throws SQLException;
  }

  /// @param lost told when the database does not answer
  static Bulletin on(String channel, Opening opening, Runnable lost) {
    if (!channel.matches("[a-z_]+")) throw new IllegalArgumentException("channel: " + channel);
    try {
      var connection = opening.open();
      try (var statement = connection.createStatement()) {
        statement.execute("listen " + channel);
        return new Bulletin(connection, lost);
      } catch (SQLException refused) {
        connection.close();
        throw refused;
      }
    } catch (SQLException away) {
      lost.run();
      throw new DataAccessResourceFailureException("The database does not answer", away);
    }
  }

  /// What was said since the last call, in the order of the commits; waits at most so long. After a
  /// silence the server has been asked whether it is still there.
  public List<String> hear(Duration wait) {
    try {
      var news =
          connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(wait.toMillis()));
      if (news.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
        throw new SQLException("silence");
      }
      return Stream.of(news).map(PGNotification::getParameter).toList();
    } catch (SQLException away) {
      lost.run();
      throw new DataAccessResourceFailureException("The database does not answer", away);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // It was broken already.
    }
  }
}
