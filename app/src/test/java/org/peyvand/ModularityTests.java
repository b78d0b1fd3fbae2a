package org.peyvand;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  @Test
  void calls_go_down_and_no_room_reaches_into_another() {
    ApplicationModules.of(Peyvand.class).verify();
  }
}
