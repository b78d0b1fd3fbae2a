package org.peyvand.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.PublicChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The paperwork of claims: who filed a report, who replied to it, who withdrew it. Who may do so
/// is decided by the room above.
@Service
public class Filings {
  private final FilingStore store;
  private final ClaimStore claims;
  private final ApplicationEventPublisher events;

  Filings(FilingStore store, ClaimStore claims, ApplicationEventPublisher events) {
    this.store = store;
    this.claims = claims;
    this.events = events;
  }

  /// Held until the transaction ends: one at a time adds to what is said of a text.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(InstrumentId about) {
    store.lock(about);
  }

  /// Everything that was ever reported of a text, the oldest first, withdrawn or not.
  public List<Filed> about(InstrumentId instrument) {
    var reports = claims.all(instrument);
    var known = reports.stream().map(Report::id).toList();
    var filings = store.filings(known);
    var withdrawals = store.withdrawals(known);
    var replies = store.replies(known);
    return reports.stream()
        .map(
            report ->
                new Filed(
                    report,
                    Optional.ofNullable(filings.get(report.id())),
                    Optional.ofNullable(withdrawals.get(report.id())),
                    Objects.requireNonNullElse(replies.get(report.id()), List.of())))
        .toList();
  }

  /// Files a report that somebody brings.
  @Transactional
  public void file(Report report, Filing filing) {
    claims.add(report);
    store.add(report.id(), filing);
    changed();
  }

  @Transactional
  public void reply(Reply reply) {
    store.add(reply);
    changed();
  }

  /// @return whether it had not been withdrawn before
  @Transactional
  public boolean withdraw(UUID report, Withdrawal withdrawal) {
    var first = store.withdraw(report, withdrawal);
    if (first) changed();
    return first;
  }

  private void changed() {
    events.publishEvent(new PublicChange("claims"));
  }
}
