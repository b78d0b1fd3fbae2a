package org.peyvand.texts.web;

import org.peyvand.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The texts' place in the menu: the first.
@Configuration(proxyBeanMethods = false)
class TextSection {
  @Bean
  Section textsSection() {
    return new Section("texts.title", "/texts", 10);
  }
}
