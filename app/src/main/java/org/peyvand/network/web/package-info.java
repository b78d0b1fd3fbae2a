/// The operator's pages for networks, cities and bodies.
@NullMarked
package org.peyvand.network.web;

import org.jspecify.annotations.NullMarked;
