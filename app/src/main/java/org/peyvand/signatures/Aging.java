package org.peyvand.signatures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.verify.signature.Algorithm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Watches what of the host's own will one day prove nothing any more, warns the operators long
/// before, and renews the seal; every container is then closed anew, by files that are added.
@Service
public class Aging {
  private final HostSeal seal;
  private final TimeStamping stamping;
  private final AgingStore store;
  private final Offices offices;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Aging(
      HostSeal seal,
      TimeStamping stamping,
      AgingStore store,
      Offices offices,
      Notices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.seal = seal;
    this.stamping = stamping;
    this.store = store;
    this.offices = offices;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /// What ages here, as of now.
  public List<Age> ages() {
    var ages = new ArrayList<Age>();
    var own = seal.certificate();
    ages.add(new Age(Age.What.SEAL, own.getSubjectX500Principal().getName(), seal.until()));
    for (var anchor : stamping.anchors().certificates()) {
      var name = anchor.getSubjectX500Principal().getName();
      ages.add(new Age(Age.What.TIME_AUTHORITY, name, anchor.getNotAfter().toInstant()));
    }
    ages.add(new Age(Age.What.ALGORITHM, Algorithm.ECDSA.label(), AgingRules.ECDSA_UNTIL));
    return ages;
  }

  /// One look at all of it. A renewal comes first, so that nobody is warned of what is mended.
  @Transactional
  void look() {
    if (seal.renew()) {
      for (var instrument : store.containers()) events.publishEvent(new SealRenewed(instrument));
    }
    var now = clock.instant();
    for (var age : ages()) {
      var due = AgingRules.due(age, now);
      if (due.isEmpty()) continue;
      var what = age.what().name() + " " + age.name();
      if (store.warn(what, age.until(), due.getAsInt(), now)) warn(age);
    }
  }

  private void warn(Age age) {
    notices.tell(
        offices.holders(Duty.OPERATOR, new Scope.OfHost()),
        new Notice(
            "signatures.notice.ages",
            Map.of("name", age.name(), "days", String.valueOf(age.days(clock.instant()))),
            "/administration/seals"));
  }
}
