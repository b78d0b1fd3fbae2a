package org.peyvand.home;

import org.peyvand.page.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entries of the menu that belong to no single room below.
@Configuration(proxyBeanMethods = false)
class HomeSections {
  @Bean
  Section bodiesSection() {
    return new Section("home.bodies", "/bodies", 20);
  }
}
