package org.peyvand.ties.web;

import org.peyvand.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TieSections {
  @Bean
  Section tiesSection() {
    return new Section("ties.title", "/ties", 25);
  }
}
