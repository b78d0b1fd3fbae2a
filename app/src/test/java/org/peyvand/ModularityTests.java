package org.peyvand;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  /// The modules that know nothing of the platform may be used from every floor; compiled templates
  /// belong to their pages.
  private static final String[] NO_ROOMS = {
    "org.peyvand.tlog..", "org.peyvand.typeset..", "org.peyvand.verify..", "org.peyvand.templates.."
  };

  @Test
  void calls_go_down_and_no_room_reaches_into_another() {
    ApplicationModules.of(Peyvand.class, resideInAnyPackage(NO_ROOMS)).verify();
  }
}
