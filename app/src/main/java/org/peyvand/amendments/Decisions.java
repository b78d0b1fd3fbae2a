package org.peyvand.amendments;

import java.time.Clock;
import org.peyvand.access.Member;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.AmendmentOutcome.Done;
import org.peyvand.amendments.AmendmentOutcome.Refused;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for what becomes of an amendment: withdrawn by whoever proposed it, turned down or
/// entered by the secretariat. Each holds the text.
@Service
public class Decisions {
  private final AmendmentStore store;
  private final Amendments amendments;
  private final Texts texts;
  private final Delegates delegates;
  private final Entering entering;
  private final AmendmentNotices notices;
  private final Clock clock;

  Decisions(
      AmendmentStore store,
      Amendments amendments,
      Texts texts,
      Delegates delegates,
      Entering entering,
      AmendmentNotices notices,
      Clock clock) {
    this.store = store;
    this.amendments = amendments;
    this.texts = texts;
    this.delegates = delegates;
    this.entering = entering;
    this.notices = notices;
    this.clock = clock;
  }

  /// Its proposer takes it back.
  @Transactional
  public AmendmentOutcome withdraw(Member member, InstrumentId id, int number, String reason) {
    return decide(member, id, number, Fate.WITHDRAWN, reason);
  }

  /// The secretariat turns it down, with a reason that stays on record.
  @Transactional
  public AmendmentOutcome reject(Member member, InstrumentId id, int number, String reason) {
    return decide(member, id, number, Fate.REJECTED, reason);
  }

  private AmendmentOutcome decide(
      Member member, InstrumentId id, int number, Fate fate, String reason) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_AMENDMENT;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    if (fate == Fate.WITHDRAWN && !amendments.own(member, found.get())) return Refused.NOT_YOURS;
    if (fate == Fate.REJECTED) {
      if (!delegates.chairs(member, instrument.get())) return Refused.NOT_THE_SECRETARIAT;
      if (reason.isBlank()) return Refused.NO_REASON;
    }
    if (reason.length() > Amendment.REASON_MAX) return Refused.REASON_TOO_LONG;
    store.decide(found.get().id(), fate, reason.strip(), member.office(), clock.instant());
    var now = store.find(id, number).orElseThrow();
    notices.decided(instrument.get(), now, member);
    return new Done(now);
  }

  /// The parties have agreed to it, and the secretariat enters it into the text.
  @Transactional
  public AmendmentOutcome accept(Member member, InstrumentId id, int number) {
    var instrument = texts.hold(id);
    if (instrument.isEmpty()) return Refused.NO_SUCH_TEXT;
    if (instrument.get().adopted().isPresent()) return Refused.ALREADY_ADOPTED;
    if (!delegates.chairs(member, instrument.get())) return Refused.NOT_THE_SECRETARIAT;
    var found = store.find(id, number);
    if (found.isEmpty()) return Refused.NO_SUCH_AMENDMENT;
    if (!found.get().pending()) return Refused.ALREADY_DECIDED;
    var refused = entering.enter(member, instrument.get(), found.get());
    if (refused.isPresent()) return refused.get();
    store.decide(found.get().id(), Fate.ACCEPTED, "", member.office(), clock.instant());
    var now = store.find(id, number).orElseThrow();
    notices.decided(instrument.get(), now, member);
    return new Done(now);
  }
}
