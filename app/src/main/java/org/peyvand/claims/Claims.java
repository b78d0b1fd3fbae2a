package org.peyvand.claims;

import java.util.List;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The claims this host has been told of.
@Service
public class Claims {
  private final ClaimStore store;
  private final ApplicationEventPublisher events;

  Claims(ClaimStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /// Files a report with its claims.
  @Transactional
  public void file(Report report) {
    store.add(report);
    events.publishEvent(new PublicChange("claims"));
  }

  /// The reports about an instrument, oldest first.
  public Slice<Report> about(InstrumentId instrument) {
    return store.about(instrument);
  }

  /// The reports about an instrument that claim something of this body, oldest first, with those
  /// claims only.
  public List<Report> about(InstrumentId instrument, BodyId body) {
    return store.about(instrument).items().stream()
        .map(report -> only(report, body))
        .filter(report -> !report.claims().isEmpty())
        .toList();
  }

  /// The instruments about which something is claimed of this body, the one last spoken of first.
  public List<InstrumentId> about(BodyId body) {
    return store.about(body);
  }

  private static Report only(Report report, BodyId body) {
    var claims =
        report.claims().stream()
            .filter(claim -> claim.body().filter(body::equals).isPresent())
            .toList();
    return new Report(report.id(), report.about(), report.source(), report.wording(), claims);
  }
}
