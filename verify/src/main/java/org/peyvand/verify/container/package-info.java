/// The ASiC-E container: read under hard limits from its own directory, written so that equal files
/// give equal bytes. The platform that writes a signed original and the verifier that reads it
/// share this one implementation.
@NullMarked
package org.peyvand.verify.container;

import org.jspecify.annotations.NullMarked;
