/// The pages of the room: notices and how they come; the outbox for the operator.
@NullMarked
package org.peyvand.notices.web;

import org.jspecify.annotations.NullMarked;
