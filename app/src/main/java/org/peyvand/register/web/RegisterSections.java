package org.peyvand.register.web;

import org.peyvand.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterSections {
  @Bean
  Section registerSection() {
    return new Section("register.title", "/register", 30);
  }
}
