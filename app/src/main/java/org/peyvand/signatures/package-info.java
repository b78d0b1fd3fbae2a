/// Signatures: the trust anchors that bodies publish, what an uploaded signature has to satisfy,
/// the demo's sample signers, and the container that gathers a signed original with its closing
/// seal. What a signature is worth is judged by the module `verify`, the same one that anybody runs
/// offline.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "jobs",
      "network",
      "notices",
      "register"
    })
@NullMarked
package org.peyvand.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
