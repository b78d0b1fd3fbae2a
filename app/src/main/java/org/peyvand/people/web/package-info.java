/// The pages of the people of a body and of the host, and of the links that let them in.
@NullMarked
package org.peyvand.people.web;

import org.jspecify.annotations.NullMarked;
