package org.peyvand.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.peyvand.jobs.Job;
import org.peyvand.jobs.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the room does by the clock.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {
  /// A mail is a matter of seconds.
  private static final Duration MAIL_EVERY = Duration.ofSeconds(10);

  /// Half past the hour is a time zone too, and a quarter.
  private static final Duration DIGEST_EVERY = Duration.ofMinutes(5);

  /// Half a year later nobody looks up that he was told; the register and the acts have it all.
  private static final Duration READ_KEPT = Duration.ofDays(180);

  /// Who has not looked for two years is not there any more.
  private static final Duration UNREAD_KEPT = Duration.ofDays(730);

  /// Long enough to answer "I never got that mail".
  private static final Duration MAIL_KEPT = Duration.ofDays(30);

  /// That there was a mail, without address and words, for a year.
  private static final Duration TRACE_KEPT = Duration.ofDays(365);

  @Bean
  Job sendMail(MailRound round) {
    return new Job.Recurring("notices.job.mail", new Rhythm.Every(MAIL_EVERY), round::run);
  }

  @Bean
  Job writeDigests(Digests digests) {
    return new Job.Recurring("notices.job.digest", new Rhythm.Every(DIGEST_EVERY), digests::run);
  }

  @Bean
  Job tidyNotices(NoticeStore notices, MailStore mails, Clock clock) {
    return new Job.Recurring(
        "notices.job.tidy",
        new Rhythm.Daily(LocalTime.of(3, 0), ZoneOffset.UTC),
        () -> {
          var now = clock.instant();
          notices.forget(now.minus(READ_KEPT), now.minus(UNREAD_KEPT));
          mails.forget(now.minus(MAIL_KEPT), now.minus(TRACE_KEPT));
        });
  }
}
