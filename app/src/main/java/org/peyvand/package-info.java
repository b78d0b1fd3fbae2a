/// The platform: one process, one package per room. ARCHITECTURE.md draws the house.
@NullMarked
package org.peyvand;

import org.jspecify.annotations.NullMarked;
