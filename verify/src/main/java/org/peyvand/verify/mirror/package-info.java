/// Mirror: a whole register of somebody else, fetched under limits, worked out anew and held
/// against what was seen before. What contradicts it is kept as evidence.
@NullMarked
package org.peyvand.verify.mirror;

import org.jspecify.annotations.NullMarked;
