/// The front page, the bodies' pages and the map.
@NullMarked
package org.peyvand.home.web;

import org.jspecify.annotations.NullMarked;
