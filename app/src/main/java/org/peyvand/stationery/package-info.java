/// Stationery: what a body writes around its visits and meetings, on its letterhead: the letter
/// that asks for a visa, badges, programme, agenda, report. Made from what is typed in, sent as a
/// file and forgotten: passports and guests are nobody's business here.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "documents",
      "places",
      "network"
    })
@NullMarked
package org.peyvand.stationery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
