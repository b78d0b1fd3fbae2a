/// Languages: scripts, directions, calendars, digits, collation and messages, for eleven languages
/// as equals. Every date, number, list and sentence that a person reads passes through here.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.peyvand.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
