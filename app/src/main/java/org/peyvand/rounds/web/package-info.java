/// The pages of a negotiation: rounds and their comparison, the positions of the parties, brackets,
/// silence procedures. Only those inside it see them.
@NullMarked
package org.peyvand.rounds.web;

import org.jspecify.annotations.NullMarked;
