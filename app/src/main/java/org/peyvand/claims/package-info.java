/// Claims: who says what, with source and date. Contradictions stand side by side and are never
/// averaged; what the depositary has confirmed is kept elsewhere and never mixed in.
@ApplicationModule(allowedDependencies = {"kernel", "languages"})
@NullMarked
package org.peyvand.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
