package org.peyvand.rounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Component;

/// Tells those concerned what happens in a negotiation, within the transaction in which it happens.
@Component
class RoundNotices {
  static final String CLOSED = "rounds.notice.closed";
  static final String OPENED = "rounds.notice.silence-opened";
  static final String REMINDED = "rounds.notice.silence-reminder";
  static final String EXTENDED = "rounds.notice.silence-extended";
  static final String CANCELLED = "rounds.notice.silence-cancelled";
  static final String BROKEN = "rounds.notice.silence-broken";
  static final String PASSED = "rounds.notice.silence-passed";

  private final Notices notices;
  private final Delegates delegates;
  private final Networks networks;

  RoundNotices(Notices notices, Delegates delegates, Networks networks) {
    this.notices = notices;
    this.delegates = delegates;
    this.networks = networks;
  }

  void closed(Instrument instrument, Round round, Member by) {
    var concerned = everybody(instrument);
    concerned.remove(by.account());
    notices.tell(
        concerned,
        new Notice(CLOSED, values(instrument, round.number()), path(instrument, round.number())));
  }

  void opened(Instrument instrument, Silence silence) {
    tell(speakers(instrument), OPENED, instrument, silence, Map.of());
  }

  void reminded(Instrument instrument, Silence silence) {
    tell(speakers(instrument), REMINDED, instrument, silence, Map.of());
  }

  void extended(Instrument instrument, Silence silence) {
    tell(speakers(instrument), EXTENDED, instrument, silence, Map.of());
  }

  void ended(Instrument instrument, Silence silence, Member by) {
    var concerned = everybody(instrument);
    concerned.remove(by.account());
    var party = silence.end().flatMap(Silence.Event::body);
    if (party.isPresent()) {
      tell(concerned, BROKEN, instrument, silence, Map.of("body", name(party.get())));
    } else {
      tell(concerned, CANCELLED, instrument, silence, Map.of());
    }
  }

  void passed(Instrument instrument, Silence silence) {
    tell(everybody(instrument), PASSED, instrument, silence, Map.of());
  }

  private void tell(
      Collection<UUID> accounts,
      String key,
      Instrument instrument,
      Silence silence,
      Map<String, Object> more) {
    var values = values(instrument, silence.round());
    values.put("deadline", silence.deadline());
    values.putAll(more);
    notices.tell(accounts, new Notice(key, values, path(instrument, silence.round())));
  }

  private static Map<String, Object> values(Instrument instrument, int round) {
    var values = new HashMap<String, Object>();
    values.put("text", instrument.setup().shortNames());
    values.put("round", round);
    return values;
  }

  private static String path(Instrument instrument, int round) {
    return "/texts/" + instrument.slug() + "/versions/" + round;
  }

  private Object name(BodyId body) {
    return networks.body(body).map(Body::names).orElseThrow();
  }

  private Set<UUID> speakers(Instrument instrument) {
    return delegates.speakers(instrument.setup().parties());
  }

  private Set<UUID> everybody(Instrument instrument) {
    var all = new LinkedHashSet<>(speakers(instrument));
    all.addAll(delegates.chairs(instrument));
    return all;
  }
}
