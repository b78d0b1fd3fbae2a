/// The forms of letters, and the files that come of them.
@NullMarked
package org.peyvand.stationery.web;

import org.jspecify.annotations.NullMarked;
