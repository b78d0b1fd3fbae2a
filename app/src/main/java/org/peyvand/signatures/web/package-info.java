/// The page on which a body publishes its anchors and revocation lists.
@NullMarked
package org.peyvand.signatures.web;

import org.jspecify.annotations.NullMarked;
