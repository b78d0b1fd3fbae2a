/// Jobs: work that nobody waits for in front of a page, done by the clock or when it was ordered,
/// once in the whole cluster, tried again when it fails, and seen by the operator. The library
/// db-scheduler does the scheduling on a table of ours; rooms know only [Job] and [Jobs].
@ApplicationModule(allowedDependencies = {"kernel", "languages", "page", "access"})
@NullMarked
package org.peyvand.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
