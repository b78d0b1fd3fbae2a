/// People: who holds which duty on this host, how they come in, and how they leave. Somebody
/// invites them, nobody signs up: an office is entrusted by a body or by the host, and every change
/// of who may do what stays on record.
@ApplicationModule(
    allowedDependencies = {
      "access",
      "accounts",
      "jobs",
      "kernel",
      "languages",
      "network",
      "notices",
      "page",
      "places"
    })
@NullMarked
package org.peyvand.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
