/// Files: what people hand in as evidence, and the pictures made from it. What a file is, its own
/// bytes say; what is not in a small closed table is refused by its name. A file by itself is shown
/// to nobody: the room that owns the thing it belongs to judges who may see it.
@ApplicationModule(allowedDependencies = {"kernel", "jobs"})
@NullMarked
package org.peyvand.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
