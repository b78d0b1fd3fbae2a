/// The command `sign`: makes the detached signature of an original that an upload accepts, with a
/// key in a PKCS#12 file or a PKCS#11 token. The key stays with its owner; nothing is sent
/// anywhere.
@NullMarked
package org.peyvand.verify.sign;

import org.jspecify.annotations.NullMarked;
