/// Witnesses: hosts that watch each other's registers. This host cosigns the checkpoints of those
/// it was told to watch (C2SP tlog-witness), asks others to cosign its own, mirrors registers
/// whole, and raises an alarm with both checkpoints when one of them contradicts itself. Only
/// addresses that the operator configured are ever contacted.
@ApplicationModule(
    allowedDependencies = {"kernel", "languages", "page", "access", "jobs", "notices", "register"})
@NullMarked
package org.peyvand.witnesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
