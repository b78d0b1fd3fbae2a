package org.peyvand.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// The pages of this node that everybody sees alike, each until anything public changes anywhere:
/// one rule that is always right, where a rule per page would sooner or later forget one.
@Component
final class PageCache {
  /// A long agreement in two languages has a fifth of it.
  static final int PAGE_BYTES_MAX = 1_000_000;

  /// Some five hundred pages, packed and not; a host's own memory at rest is several times that.
  private static final long BYTES_MAX = 32_000_000;

  private final Cache<String, Kept> pages;
  private final AtomicLong changes = new AtomicLong();
  private final Clock clock;

  /// Whether this node hears of what changes on the others.
  private volatile boolean hearing;

  PageCache(Clock clock) {
    this.clock = clock;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((String key, Kept page) -> 2 * key.length() + page.weight())
            .executor(Runnable::run)
            .build();
  }

  /// To be asked before a page begins to be made, and handed back with it: a page that was begun
  /// before a change may show what was there before.
  long changes() {
    return changes.get();
  }

  Optional<Kept> find(String key) {
    if (!hearing) return Optional.empty();
    return Optional.ofNullable(pages.getIfPresent(key))
        .filter(page -> page.holds(changes.get(), clock.instant()));
  }

  void keep(String key, Kept page) {
    if (hearing && page.holds(changes.get(), clock.instant())) pages.put(key, page);
  }

  /// Something public has changed.
  void drop() {
    changes.incrementAndGet();
    pages.invalidateAll();
  }

  /// From now on changes are heard; what was kept before is not to be trusted.
  void open() {
    drop();
    hearing = true;
  }

  /// Changes are not heard any more: every page is made anew.
  void close() {
    hearing = false;
  }
}
