package org.peyvand.database;

import java.nio.file.Path;
import java.sql.SQLException;

/// What a failed start means to the person who has to mend it.
final class StartProblem {
  private static final String NO_SUCH_USER = "28000";
  private static final String WRONG_PASSWORD = "28P01";
  private static final String NO_SUCH_DATABASE = "3D000";

  private StartProblem() {}

  static String explain(Path folder, String words) {
    if (words.contains("No space left on device")) {
      return "The disk that holds %s is full. Free some space and start again; nothing is lost."
          .formatted(folder);
    }
    if (words.contains("Permission denied") || words.contains("AccessDenied")) {
      return "PostgreSQL may not use %s. Check who owns it. It said:\n%s".formatted(folder, words);
    }
    return "PostgreSQL did not start in %s. Its log is %s; the last lines:\n%s"
        .formatted(folder, folder.resolve("log"), words);
  }

  /// Why a server of the operator's own does not let us in.
  static String explain(DatabaseAddress address, SQLException refusal) {
    var state = String.valueOf(refusal.getSQLState());
    var advice =
        switch (state) {
          case NO_SUCH_USER, WRONG_PASSWORD -> "Check PEYVAND_DB_USER and PEYVAND_DB_PASSWORD.";
          case NO_SUCH_DATABASE ->
              "Let its administrator create it, owned by %s, or correct PEYVAND_DB_URL."
                  .formatted(address.user());
          default -> "Check that PostgreSQL runs there and that PEYVAND_DB_URL is right.";
        };
    return "The database of %s does not let us in. %s It said:\n%s"
        .formatted(address, advice, refusal.getMessage());
  }
}
