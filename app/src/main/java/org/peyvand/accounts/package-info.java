/// Accounts: how a person proves who they are, and for how long that is believed. Passkeys come
/// first, a password with codes from an authenticator stands in for them; sessions are kept in the
/// database, so that a restart signs nobody out and every one of them can be seen and ended.
@ApplicationModule(allowedDependencies = {"kernel", "languages", "page", "access"})
@NullMarked
package org.peyvand.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
