/// The page that takes a file and answers with a verdict.
@NullMarked
package org.peyvand.verification.web;

import org.jspecify.annotations.NullMarked;
