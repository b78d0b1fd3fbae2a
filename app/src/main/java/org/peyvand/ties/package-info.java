/// Ties: what binds a body of one city to a body of another, whatever each side calls it. One side
/// enters a tie, the other confirms it or says that it is not so; either may end it. What sources
/// say stands beside, as hints with source and date. All that happened between two cities makes
/// their timeline, and their dossier on paper.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "notices",
      "network",
      "places",
      "documents",
      "texts",
      "depositary"
    })
@NullMarked
package org.peyvand.ties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
