/// Paragraphs in any script, set into a tagged, archival PDF.
@NullMarked
package org.peyvand.typeset;

import org.jspecify.annotations.NullMarked;
