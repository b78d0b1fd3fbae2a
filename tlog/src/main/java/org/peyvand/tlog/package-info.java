/// The tamper-evident log: C2SP tlog-tiles with the JDK alone.
@NullMarked
package org.peyvand.tlog;

import org.jspecify.annotations.NullMarked;
