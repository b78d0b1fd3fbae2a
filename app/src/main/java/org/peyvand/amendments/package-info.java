/// Amendments: what parties want to be different in a draft, each by number, by author and by
/// reason; where two of them meet; and what the chair makes of it. An amendment is words beside the
/// text; the text changes only when the secretariat enters what was agreed.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "network",
      "notices",
      "wording",
      "texts"
    })
@NullMarked
package org.peyvand.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
