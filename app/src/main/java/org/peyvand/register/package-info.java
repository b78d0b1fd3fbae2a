/// Register: the public, append-only, tamper-evident log of acts (C2SP tlog-tiles). An entry is
/// written in the transaction of the act it records; one sequencer gives it its place, and a signed
/// checkpoint vouches for all of them. The format is in specs/register-entry.md.
@ApplicationModule(
    allowedDependencies = {"kernel", "languages", "page", "access", "jobs", "notices"})
@NullMarked
package org.peyvand.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
