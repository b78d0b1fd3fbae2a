/// Database: the PostgreSQL that keeps everything, embedded or somebody else's. A person who tries
/// Peyvand installs no database; a host with a server of its own names it, and the rooms above see
/// one `DataSource` either way.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.peyvand.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
