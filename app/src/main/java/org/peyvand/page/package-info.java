/// Page: the frame around every page, its layout and renderer, and what people see when something
/// is refused. A controller answers with an [Answer]; the template stands beside the page's class.
/// What everybody sees alike ([PublicPage]) is kept as finished bytes until somebody changes it.
@ApplicationModule(allowedDependencies = {"database", "kernel", "languages"})
@NullMarked
package org.peyvand.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
