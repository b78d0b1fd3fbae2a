/// Kernel: the few values that every room speaks of, and the two doors by which time and chance
/// come in. At most fifteen types, values only; what one room owns belongs in that room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.peyvand.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
