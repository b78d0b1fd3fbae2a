package org.peyvand.amendments;

import org.peyvand.notices.Delivery;
import org.peyvand.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room tells: at once what awaits an answer, in the digest what is good to know.
@Configuration(proxyBeanMethods = false)
class AmendmentNoticeKinds {
  @Bean
  NoticeKind amendmentProposedNotice() {
    return new NoticeKind(AmendmentNotices.PROPOSED, Delivery.DAILY);
  }

  @Bean
  NoticeKind amendmentDecidedNotice() {
    return new NoticeKind(AmendmentNotices.DECIDED, Delivery.DAILY);
  }

  @Bean
  NoticeKind compromiseSentNotice() {
    return new NoticeKind(AmendmentNotices.COMPROMISE, Delivery.AT_ONCE);
  }
}
