package org.peyvand.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/// What may befall a host that is no bug of ours, told by what it threw.
public enum Trouble {
  /// The database does not answer, or has no session to spare.
  AWAY,
  /// Nothing more can be written, neither by the database nor by us.
  DISK_FULL;

  private static final String DATABASE_DISK_FULL = "53100";

  /// Lost connections, insufficient resources, the server's own end and beginning.
  private static final String[] DATABASE_AWAY = {"08", "53", "57P"};

  /// What the pool says of a session that broke while it was lent; without any code.
  private static final String BROKEN_SESSION = "Connection is closed";

  /// The operating system's words, which Java passes on without a code.
  private static final String[] FILES_FULL = {"No space left on device", "Disk quota exceeded"};

  /// Longer chains of causes are loops.
  private static final int CAUSES_MAX = 30;

  /// The trouble behind a failure; empty when it was something else.
  public static Optional<Trouble> behind(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      var named = named(cause);
      if (named.isPresent()) return named;
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<Trouble> named(Throwable cause) {
    return switch (cause) {
      case SQLTransientConnectionException _ -> Optional.of(AWAY);
      case SQLException refusal -> ofState(refusal);
      case IOException file when mentions(file, FILES_FULL) -> Optional.of(DISK_FULL);
      default -> Optional.empty();
    };
  }

  private static Optional<Trouble> ofState(SQLException refusal) {
    var state = refusal.getSQLState();
    if (state == null) {
      return mentions(refusal, BROKEN_SESSION) ? Optional.of(AWAY) : Optional.empty();
    }
    if (state.equals(DATABASE_DISK_FULL)) return Optional.of(DISK_FULL);
    return Stream.of(DATABASE_AWAY).anyMatch(state::startsWith)
        ? Optional.of(AWAY)
        : Optional.empty();
  }

  private static boolean mentions(Exception failure, String... words) {
    var said = String.valueOf(failure.getMessage());
    return Stream.of(words).anyMatch(said::contains);
  }
}
