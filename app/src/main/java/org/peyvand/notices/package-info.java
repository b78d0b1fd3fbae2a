/// Notices: what an account is told, on its page of notices and by e-mail as it has chosen. A
/// notice and its mail are written in the transaction of the act they tell of, so that nobody hears
/// of what did not happen; a job sends the mail. The words belong to the room that tells.
@ApplicationModule(allowedDependencies = {"kernel", "languages", "page", "access", "jobs"})
@NullMarked
package org.peyvand.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
