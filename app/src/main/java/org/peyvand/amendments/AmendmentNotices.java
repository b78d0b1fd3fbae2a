package org.peyvand.amendments;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.PublicChange;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells those concerned what is proposed and decided, within the transaction in which it happens,
/// and open pages that something changed.
@Component
class AmendmentNotices {
  static final String PROPOSED = "amendments.notice.proposed";
  static final String DECIDED = "amendments.notice.decided";
  static final String COMPROMISE = "amendments.notice.compromise";

  private final Notices notices;
  private final Delegates delegates;
  private final ApplicationEventPublisher events;

  AmendmentNotices(Notices notices, Delegates delegates, ApplicationEventPublisher events) {
    this.notices = notices;
    this.delegates = delegates;
    this.events = events;
  }

  /// The topic of an instrument's amendments, which says nothing about the text itself.
  static String topic(Instrument instrument) {
    return "amendments/" + instrument.id();
  }

  void proposed(Instrument instrument, Amendment amendment, Member by) {
    tell(instrument, by, PROPOSED, amendment.number(), "/amendments/" + amendment.number());
  }

  void decided(Instrument instrument, Amendment amendment, Member by) {
    tell(instrument, by, DECIDED, amendment.number(), "/amendments/" + amendment.number());
  }

  void compromised(Instrument instrument, Compromise compromise, Member by) {
    tell(instrument, by, COMPROMISE, compromise.number(), "/compromises/" + compromise.number());
  }

  /// Nobody is written to; whoever looks sees it.
  void changed(Instrument instrument) {
    events.publishEvent(new PublicChange(topic(instrument)));
  }

  private void tell(Instrument instrument, Member by, String key, int number, String path) {
    Set<UUID> concerned = new LinkedHashSet<>(delegates.speakers(instrument.setup().parties()));
    concerned.addAll(delegates.chairs(instrument));
    concerned.remove(by.account());
    Map<String, Object> values = new HashMap<>();
    values.put("text", instrument.setup().shortNames());
    values.put("number", number);
    notices.tell(concerned, new Notice(key, values, "/texts/" + instrument.slug() + path));
    changed(instrument);
  }
}
