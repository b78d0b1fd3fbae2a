package org.peyvand.page;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.peyvand.database.Bulletin;
import org.peyvand.database.Bulletins;
import org.springframework.dao.DataAccessException;

/// What one node hears of changes. Where the version has gone up and no news came (a relay between
/// us and the database may swallow it), that is noticed too.
final class ChangeEar implements AutoCloseable {
  /// The topic of a change that nobody told of: anything.
  static final String ANYTHING = "";

  private final ChangeStore store;
  private final Bulletin bulletin;
  private long version;

  ChangeEar(ChangeStore store, Bulletins bulletins) {
    this.store = store;
    this.bulletin = bulletins.subscribe(ChangeStore.CHANNEL);
    try {
      this.version = store.version();
    } catch (DataAccessException away) {
      bulletin.close();
      throw away;
    }
  }

  /// The topics of what has changed since the last call; waits for news at most so long.
  Set<String> hear(Duration wait) {
    var topics = new LinkedHashSet<String>();
    var news = bulletin.hear(wait);
    for (var line : news) {
      var words = line.split(" ", 2);
      version = Math.max(version, Long.parseLong(words[0]));
      topics.add(words[1]);
    }
    if (news.isEmpty()) {
      // What a node noted and never told; its rows are told from here.
      store.tell();
      long now = store.version();
      if (now > version) topics.add(ANYTHING);
      version = now;
    }
    return topics;
  }

  /// The version up to which everything has been heard.
  long version() {
    return version;
  }

  @Override
  public void close() {
    bulletin.close();
  }
}
