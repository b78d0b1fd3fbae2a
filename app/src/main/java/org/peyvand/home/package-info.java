/// Home: what this host is, at a glance: its networks, their bodies on a map without borders, what
/// each has done, the news and the register. It keeps nothing of its own.
@ApplicationModule(
    allowedDependencies = {
      "claims",
      "depositary",
      "kernel",
      "languages",
      "network",
      "page",
      "places",
      "press",
      "register",
      "signatures",
      "texts"
    })
@NullMarked
package org.peyvand.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
