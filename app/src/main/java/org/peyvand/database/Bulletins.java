package org.peyvand.database;

/// Where a node subscribes to what PostgreSQL tells all of them (LISTEN, NOTIFY).
public interface Bulletins {
  /// From now on everything said on the channel is heard.
  ///
  /// @param channel a name of ours, in lower-case Latin letters
  /// @throws org.springframework.dao.DataAccessException when the database does not answer
  Bulletin subscribe(String channel);
}
