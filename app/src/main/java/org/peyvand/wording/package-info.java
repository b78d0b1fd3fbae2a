/// Wording: what can be said of words in a language without knowing what they are for: how two
/// wordings differ, whether versions in several languages agree in their facts, which marks and
/// half-spaces a language's own habits would put otherwise. Nothing here changes anything; it
/// answers those who do.
@ApplicationModule(allowedDependencies = {"kernel", "languages"})
@NullMarked
package org.peyvand.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
