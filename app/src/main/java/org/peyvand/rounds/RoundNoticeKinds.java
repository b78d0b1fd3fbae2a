package org.peyvand.rounds;

import org.peyvand.notices.Delivery;
import org.peyvand.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room tells: at once what has a deadline, in the digest what is good to know.
@Configuration(proxyBeanMethods = false)
class RoundNoticeKinds {
  @Bean
  NoticeKind roundClosedNotice() {
    return new NoticeKind(RoundNotices.CLOSED, Delivery.DAILY);
  }

  @Bean
  NoticeKind silenceOpenedNotice() {
    return new NoticeKind(RoundNotices.OPENED, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind silenceReminderNotice() {
    return new NoticeKind(RoundNotices.REMINDED, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind silenceExtendedNotice() {
    return new NoticeKind(RoundNotices.EXTENDED, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind silenceCancelledNotice() {
    return new NoticeKind(RoundNotices.CANCELLED, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind silenceBrokenNotice() {
    return new NoticeKind(RoundNotices.BROKEN, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind silencePassedNotice() {
    return new NoticeKind(RoundNotices.PASSED, Delivery.AT_ONCE);
  }
}
