package org.peyvand.page;

import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What this node has heard, as far as a browser needs it that was away for a moment, or whose page
/// was made a moment before it began to listen.
final class RecentChanges {
  /// More topics than change in a day.
  private static final int TOPICS_MAX = 1_000;

  /// The time from the making of a page to its connection, also over a slow line.
  private static final long ARRIVAL_NANOS = 60_000_000_000L;

  private final LinkedHashMap<String, Change> last = new LinkedHashMap<>();
  private long version;

  /// Before this version nothing is known.
  private long known;

  private record Change(long version, long nanos) {}

  synchronized void note(Set<String> topics, long now) {
    version = Math.max(version, now);
    if (topics.contains(ChangeEar.ANYTHING)) {
      last.clear();
      known = version;
      return;
    }
    for (var topic : topics) {
      last.remove(topic);
      last.put(topic, new Change(version, System.nanoTime()));
    }
    while (last.size() > TOPICS_MAX) {
      var oldest = last.pollFirstEntry();
      known = oldest.getValue().version();
    }
  }

  synchronized long version() {
    return version;
  }

  /// @param seen the last version a browser has heard of; nothing where it opens the page
  synchronized boolean mayHaveMissed(String topic, @Nullable String seen) {
    var change = last.get(topic);
    if (seen == null || !seen.matches("[0-9]{1,18}")) {
      return change != null && System.nanoTime() - change.nanos() < ARRIVAL_NANOS;
    }
    long heard = Long.parseLong(seen);
    return heard < known || (change != null && heard < change.version());
  }
}
