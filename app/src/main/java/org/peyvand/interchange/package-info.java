/// Interchange: texts out of the house and back in, in the forms that others work with: Akoma
/// Ntoso, Word, XLIFF. What comes in is never believed: it is read within limits, compared with
/// what stands, and shown; nothing changes until a person who may change it takes the changes over.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "network",
      "documents",
      "wording",
      "texts"
    })
@NullMarked
package org.peyvand.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
