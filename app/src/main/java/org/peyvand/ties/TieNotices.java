package org.peyvand.ties;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.notices.Delivery;
import org.peyvand.notices.Notice;
import org.peyvand.notices.NoticeKind;
import org.peyvand.notices.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Tells the other side of a tie what this side has said of it, within the transaction in which it
/// is said.
@Component
class TieNotices {
  static final String ENTERED = "ties.notice.entered";
  static final String ANSWERED = "ties.notice.answered";
  static final String ENDED = "ties.notice.ended";

  private final Notices notices;
  private final Offices offices;
  private final Networks networks;

  TieNotices(Notices notices, Offices offices, Networks networks) {
    this.notices = notices;
    this.offices = offices;
    this.networks = networks;
  }

  /// The other side is asked whether it is so.
  void entered(Member by, CityPair pair, Tie tie) {
    tell(ENTERED, by, pair, tie.body(), tie.other());
  }

  void answered(Member by, CityPair pair, Tie tie) {
    tell(ANSWERED, by, pair, tie.other(), tie.body());
  }

  void ended(Member by, CityPair pair, Tie tie, BodyId side) {
    var other = side.equals(tie.body()) ? tie.other() : tie.body();
    tell(ENDED, by, pair, side, other);
  }

  private void tell(String key, Member by, CityPair pair, BodyId from, BodyId to) {
    var body = networks.body(from).map(Body::names).orElseThrow();
    notices.tell(speakers(to, by), new Notice(key, Map.of("body", body), "/ties/" + pair.key()));
  }

  private Set<UUID> speakers(BodyId body, Member by) {
    var scope = new Scope.OfBody(body);
    var told = new LinkedHashSet<UUID>();
    told.addAll(offices.holders(Duty.FOCAL_POINT, scope));
    told.addAll(offices.holders(Duty.PROTOCOL, scope));
    told.addAll(offices.holders(Duty.SIGNATORY, scope));
    told.remove(by.account());
    return told;
  }

  /// At once what asks for an answer, in the digest what is good to know.
  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind tieEnteredNotice() {
      return new NoticeKind(ENTERED, Delivery.AT_ONCE);
    }

    @Bean
    NoticeKind tieAnsweredNotice() {
      return new NoticeKind(ANSWERED, Delivery.DAILY);
    }

    @Bean
    NoticeKind tieEndedNotice() {
      return new NoticeKind(ENDED, Delivery.AT_ONCE);
    }
  }
}
