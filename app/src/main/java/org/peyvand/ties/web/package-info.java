/// The pages of ties: two cities and what binds them, as a page, a paper and a calendar.
@NullMarked
package org.peyvand.ties.web;

import org.jspecify.annotations.NullMarked;
