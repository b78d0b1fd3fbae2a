/// Texts: what bodies draft together and agree in all their languages at once. No language is the
/// source of the others; a text is adopted once, when every authentic version says the same, and
/// from then on not a letter of it changes.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "languages",
      "page",
      "access",
      "accounts",
      "network",
      "places",
      "wording",
      "register",
      "documents"
    })
@NullMarked
package org.peyvand.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
