package org.peyvand.depositary;

import org.peyvand.notices.Delivery;
import org.peyvand.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room tells: at once what asks for an act, in the digest what is good to know.
@Configuration(proxyBeanMethods = false)
class ActNoticeKinds {
  @Bean
  NoticeKind adoptedNotice() {
    return new NoticeKind(ActNotices.ADOPTED, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind toConfirmNotice() {
    return new NoticeKind(ActNotices.TO_CONFIRM, Delivery.AT_ONCE);
  }

  @Bean
  NoticeKind recordedNotice() {
    return new NoticeKind(ActNotices.RECORDED, Delivery.DAILY);
  }

  @Bean
  NoticeKind confirmedNotice() {
    return new NoticeKind(ActNotices.CONFIRMED, Delivery.DAILY);
  }

  @Bean
  NoticeKind notifiedNotice() {
    return new NoticeKind(Notifications.NOTIFIED, Delivery.AT_ONCE);
  }
}
