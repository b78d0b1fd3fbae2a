/// Network: the networks of this host and the bodies that take part in them. The party to anything
/// is a body (a council, a duma, a standing committee), never its city.
@ApplicationModule(
    allowedDependencies = {"access", "documents", "kernel", "languages", "page", "places"})
@NullMarked
package org.peyvand.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
