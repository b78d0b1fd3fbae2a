package org.peyvand.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.BodyId;

/// A report with all that was put on record about it.
///
/// @param filing how it came in; none where it came with the sample
/// @param replies in the order in which they came
public record Filed(
    Report report, Optional<Filing> filing, Optional<Withdrawal> withdrawal, List<Reply> replies) {
  public Filed {
    replies = List.copyOf(replies);
  }

  /// Whether it counts.
  public boolean stands() {
    return withdrawal.isEmpty();
  }

  /// The last reply of each who replied.
  public List<Reply> lastReplies() {
    var last = new LinkedHashMap<Optional<BodyId>, Reply>();
    for (var reply : replies) last.put(reply.body(), reply);
    return List.copyOf(last.values());
  }
}
