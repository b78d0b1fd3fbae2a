package org.peyvand.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The sequencer runs by the clock.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegisterSetup {}
