/// The stand-alone verifier of signed originals.
@NullMarked
package org.peyvand.verify;

import org.jspecify.annotations.NullMarked;
