/// Verification: the page on which anybody has a file looked at by the same module `verify` that
/// runs offline, under the anchors and keys published on this host. It keeps nothing, neither the
/// file nor what came of it.
@ApplicationModule(allowedDependencies = {"exchange", "kernel", "languages", "network", "page"})
@NullMarked
package org.peyvand.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
