/// The pages of amendments and compromises.
@NullMarked
package org.peyvand.amendments.web;

import org.jspecify.annotations.NullMarked;
