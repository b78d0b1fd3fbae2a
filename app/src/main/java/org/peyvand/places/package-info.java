/// Places: the gazetteer of states and cities, named in every language. A city is a point on the
/// map and a clock; who speaks for it is a body, and bodies live in the room `network`.
@ApplicationModule(allowedDependencies = {"kernel", "languages"})
@NullMarked
package org.peyvand.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
