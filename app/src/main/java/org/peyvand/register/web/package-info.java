/// The register's pages and, under `/register/`, the log itself as C2SP tlog-tiles serves it.
@NullMarked
package org.peyvand.register.web;

import org.jspecify.annotations.NullMarked;
