package org.peyvand.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The front door by which time and chance come in; everywhere else they are parameters.
@Configuration(proxyBeanMethods = false)
class TimeAndChance {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids(Clock clock) {
    return new TimeOrderedIds(clock);
  }
}
