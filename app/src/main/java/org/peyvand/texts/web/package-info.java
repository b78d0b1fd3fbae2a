/// The pages of the texts: the list, a text in one or two languages, its files, the secretariat's
/// adoption, and the leaf on which a negotiator or a reviser works.
@NullMarked
package org.peyvand.texts.web;

import org.jspecify.annotations.NullMarked;
