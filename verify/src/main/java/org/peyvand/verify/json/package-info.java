/// The strict subset of JSON that is signed and logged. Two inputs must never mean one record, so
/// everything doubtful is refused before RFC 8785 is applied.
@NullMarked
package org.peyvand.verify.json;

import org.jspecify.annotations.NullMarked;
