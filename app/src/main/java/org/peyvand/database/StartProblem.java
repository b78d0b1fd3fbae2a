package org.peyvand.database;

import java.nio.file.Path;

/// What a failed start means to the person who has to mend it.
final class StartProblem {

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
}
