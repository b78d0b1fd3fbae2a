package org.peyvand.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.peyvand.kernel.PublicChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes the [PublicChange]s of a transaction together: counted last, so that the one row that
/// counts them is locked no longer than the commit takes, and heard on this node as soon as it is
/// done.
@Component
class PublicChanges {
  private final ChangeStore store;
  private final PageCache pages;

  PublicChanges(ChangeStore store, PageCache pages) {
    this.store = store;
    this.pages = pages;
  }

  @EventListener
  void note(PublicChange change) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      store.announce(Set.of(change.topic()));
      pages.drop();
      return;
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Together.class::isInstance)
        .map(Together.class::cast)
        .findFirst()
        .orElseGet(this::begin)
        .topics
        .add(change.topic());
  }

  private Together begin() {
    var together = new Together();
    TransactionSynchronizationManager.registerSynchronization(together);
    return together;
  }

  /// The changes of one transaction.
  private final class Together implements TransactionSynchronization {
    private final Set<String> topics = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      store.announce(topics);
    }

    @Override
    public void afterCommit() {
      pages.drop();
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }
}
