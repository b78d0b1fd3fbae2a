/// Journeys: what a person does from first page to last, in a real browser, on the packed product.
/// One class per capability, named `…Journey`; `./check` runs them after all other tests.
@NullMarked
package org.peyvand.journeys;

import org.jspecify.annotations.NullMarked;
