package org.peyvand.texts;

import org.peyvand.kernel.PublicChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells open pages that the words of a draft have changed.
@Component
class Tidings {
  private final ApplicationEventPublisher events;

  Tidings(ApplicationEventPublisher events) {
    this.events = events;
  }

  /// Of a draft that only its parties may read, nobody else's page says anything.
  void tell(Instrument instrument) {
    if (instrument.published()) events.publishEvent(PublicChange.ofText(instrument.slug()));
  }
}
