/// The pages of the drafting table.
@NullMarked
package org.peyvand.drafting.web;

import org.jspecify.annotations.NullMarked;
