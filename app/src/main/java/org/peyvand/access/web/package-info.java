/// The doors of the house: signing in and out, and who passes where.
@NullMarked
package org.peyvand.access.web;

import org.jspecify.annotations.NullMarked;
