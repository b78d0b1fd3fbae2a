/// The tamper-evident log: C2SP tlog-tiles with the JDK alone.
///
/// Apart from the platform, because an auditor, a mirror or another project must be able to check
/// what a host recorded without running, or trusting, that host.
@NullMarked
package org.peyvand.tlog;

import org.jspecify.annotations.NullMarked;
