/// Documents: what a text looks like outside this house, as a PDF to sign, as Akoma Ntoso files and
/// as the canonical record that binds them. It knows neither who asks nor what was decided; equal
/// manuscripts give equal bytes.
@ApplicationModule(allowedDependencies = {"kernel", "languages", "database"})
@NullMarked
package org.peyvand.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
