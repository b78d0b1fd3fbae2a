/// Exchange: what other programs and other hosts can ask for: the description of the interface, the
/// bodies, and what is needed to check this host's signatures and its log.
@ApplicationModule(
    allowedDependencies = {"kernel", "languages", "network", "places", "register", "signatures"})
@NullMarked
package org.peyvand.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
