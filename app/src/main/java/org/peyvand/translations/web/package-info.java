/// The page on which the operator sees which language nobody at home in it has read yet.
@NullMarked
package org.peyvand.translations.web;

import org.jspecify.annotations.NullMarked;
