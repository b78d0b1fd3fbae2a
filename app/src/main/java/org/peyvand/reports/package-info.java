/// Reports: what others say that parties have done about a text. Whoever works for a party or the
/// depositary files what a source says, with its words, date and address; the body spoken of and
/// the depositary reply. What contradicts the record, or another source, is shown side by side and
/// never averaged.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "network",
      "places",
      "claims",
      "texts",
      "depositary"
    })
@NullMarked
package org.peyvand.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
