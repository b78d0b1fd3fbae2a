package org.peyvand.press.web;

import org.peyvand.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PressSections {
  @Bean
  Section pressSection() {
    return new Section("press.title", "/press", 40);
  }
}
