/// Sample: the demo's world. At the first start of a demo it reads `sample/` and acts through the
/// rooms' own doors, as people would; each step is taken once, in a transaction of its own, so that
/// an interrupted start goes on where it was.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "access",
      "network",
      "places",
      "signatures",
      "claims",
      "texts",
      "depositary",
      "ties",
      "press"
    })
@NullMarked
package org.peyvand.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
