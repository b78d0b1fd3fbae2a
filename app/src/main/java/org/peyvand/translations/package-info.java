/// Translations: which of our sentences somebody at home in the language has read. What nobody has
/// read may be wrong in tone or in a term, and whoever runs this host is to know it.
@ApplicationModule(allowedDependencies = {"kernel", "languages", "page", "access"})
@NullMarked
package org.peyvand.translations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
