/// Depositary: what each party has done about a text, on which evidence, confirmed by whom. Acts
/// are never changed: a correction is a further act. What others claim is shown beside them and
/// never counted.
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
      "files",
      "register",
      "signatures",
      "documents",
      "claims",
      "texts"
    })
@NullMarked
package org.peyvand.depositary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
