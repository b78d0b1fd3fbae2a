/// Benchmarks: how far each module is from the bare work it cannot avoid. What is compared runs in
/// turns in one run, so that a busy or slow machine disturbs both sides alike.
@NullMarked
package org.peyvand.benchmarks;

import org.jspecify.annotations.NullMarked;
