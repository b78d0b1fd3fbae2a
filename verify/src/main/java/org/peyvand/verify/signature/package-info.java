/// Detached signatures of every national system in the table, judged in six separate parts. Bouncy
/// Castle does the arithmetic; what is required of a signature is decided here, because a library's
/// own `verify` lets attribute swaps, empty signer sets and impostor certificates pass.
@NullMarked
package org.peyvand.verify.signature;

import org.jspecify.annotations.NullMarked;
