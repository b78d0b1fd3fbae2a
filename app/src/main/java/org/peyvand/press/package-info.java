/// Press: the news of a network, each item with the agency it comes from and the agency's own code
/// beside our number. What a person says stands as that person's statement, with its source, and
/// never in the product's voice.
@ApplicationModule(allowedDependencies = {"access", "kernel", "languages", "network", "page"})
@NullMarked
package org.peyvand.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
