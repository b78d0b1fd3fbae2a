package org.peyvand.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.peyvand.kernel.PublicChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes the [PublicChange]s of a transaction together: noted in it, heard on this node as soon as
/// it is done, and told to the others right after it. Telling is a transaction of its own, and one
/// for all that committed meanwhile, because NOTIFY and the row that counts can be had by one
/// transaction at a time, until its commit is on disk.
@Component
class PublicChanges {
  private final ChangeStore store;
  private final PageCache pages;
  private final Telling telling;

  PublicChanges(ChangeStore store, PageCache pages, Telling telling) {
    this.store = store;
    this.pages = pages;
    this.telling = telling;
  }

  @EventListener
  void note(PublicChange change) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      store.note(Set.of(change.topic()));
      pages.drop();
      telling.soon();
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
      store.note(topics);
    }

    @Override
    public void afterCommit() {
      pages.drop();
      telling.soon();
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }
  }
}
