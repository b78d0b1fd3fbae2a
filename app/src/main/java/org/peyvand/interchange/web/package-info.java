/// The page on which a text goes out and comes in, and what a file would change.
@NullMarked
package org.peyvand.interchange.web;

import org.jspecify.annotations.NullMarked;
