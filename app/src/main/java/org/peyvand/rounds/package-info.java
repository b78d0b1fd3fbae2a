/// Rounds: how bodies come to agree on a text. What stood at the end of a round is kept for ever
/// and can be compared; parties say what they think of clauses and of rounds, hold alternatives
/// open in brackets, and keep silence or break it. The words themselves are the texts' to change.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "accounts",
      "jobs",
      "notices",
      "network",
      "places",
      "texts",
      "wording"
    })
@NullMarked
package org.peyvand.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
