/// Drafting: the table at which a text is worked on before it is adopted: what is settled about it,
/// its clauses side by side in two languages, its history. All of it goes through the doors of
/// `texts`; nothing is kept here.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "network",
      "places",
      "wording",
      "texts"
    })
@NullMarked
package org.peyvand.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
