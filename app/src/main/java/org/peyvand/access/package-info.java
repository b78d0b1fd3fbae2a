/// Access: who may do what. Accounts belong to people, duties belong to bodies; one question
/// decides, `may(member, duty, scope)`, and one table says which address asks for which duty.
@ApplicationModule(allowedDependencies = {"kernel", "languages", "page"})
@NullMarked
package org.peyvand.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
