/// Desk: what awaits the office that is signed in, put together from the rooms below.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "network",
      "texts",
      "rounds",
      "depositary",
      "ties"
    })
@NullMarked
package org.peyvand.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
